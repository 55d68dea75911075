import { type SQL, sql } from 'drizzle-orm'
import type { SearchKind } from './refresh-search'
import type { SearchTerms } from './search-terms'

/** At most so many things are counted; of a word that stands in more, the number is told as "more than". */
export const countedMax = 1000
/** At most so many by their title, and so many besides, are weighed against each other. */
const weighedMax = 100
/** So many that carry all words of a phrase are asked whether they carry it in that order. */
const phraseMax = 400
export const perPage = 20

/** Letters that stand in no text of ours mark where a found word begins and ends. */
export const markStart = '\uE000'
export const markEnd = '\uE001'

/**
 * The one statement of a search. Titles that carry the words come first into the weighing, then the newest of what else
 * carries them; only those are ranked, which bounds the time a common word takes. A phrase is looked for in the same
 * bounded set, since only the text itself knows the order of its words. What only says which words to leave out finds
 * nothing.
 */
export function searchStatement(terms: SearchTerms, kind: SearchKind | null, page: number): SQL {
  const ofKind = kind ? sql`and kind = ${kind}` : sql``
  const carries = sql`from search_entry where words @@ (select loose from asked)`
  return sql`
    with asked as materialized (
      select q, regexp_replace(q::text, ${phraseSign}, '&', 'g')::tsquery as loose, q::text ~ ${phraseSign} as is_phrase
      from (select case when querytree(t) in ('', 'T') then ''::tsquery else t end as q from (select ${tsquery(terms)} as t) typed) one
    ), titled as materialized (
      select kind, key from search_entry
      where to_tsvector('english', title) @@ (select loose from asked) ${ofKind} limit ${weighedMax}
    ), found as materialized (
      select kind, key, dated_on ${carries} limit ${countedMax + 1}
    ), other as materialized (
      select kind, key from (${kind ? sql`select kind, key, dated_on ${carries} ${ofKind} limit ${countedMax}` : sql`table found`}) any_of
      order by dated_on desc nulls last
      limit (select case when is_phrase then ${phraseMax}::int else ${weighedMax}::int end from asked)
    ), candidate as (
      select kind, key, max(first) as first from (
        select kind, key, 2 as first from search_entry where ${isNumbered(terms)} ${ofKind}
        union all select kind, key, 1 from titled union all select kind, key, 0 from other
      ) every group by kind, key
    ), weighed as materialized (
      select e.kind, e.key, e.dated_on, ${weight(terms)} as weight
      from candidate c join search_entry e on e.kind = c.kind and e.key = c.key, asked
      where not is_phrase or first = 2 or e.words @@ q
    ), size as materialized (
      select (select is_phrase from asked) as is_phrase, (select count(*) from found) > ${countedMax} as is_many
    ), counts as (
      select kind, count(*)::int as n from (
        select kind, key from weighed
        union select kind, key from found where not (select is_phrase or is_many from size)
      ) every group by kind
    ), shown as materialized (
      select *, row_number() over (order by weight desc, dated_on desc nulls last, kind, key) as place from weighed
      order by place limit ${perPage} offset ${(page - 1) * perPage}
    )
    select is_phrase as "isPhrase", is_many as "isMany",
      (select coalesce(jsonb_object_agg(kind, n), '{}') from counts) as counts,
      (select count(*)::int from weighed) as weighed,
      (select coalesce(jsonb_agg(row_to_json(r) order by r.place), '[]') from (
        select s.place, e.kind, e.key, e.address, e.dated_on as "datedOn",
          exists (select from statistic f where e.kind = 'statistic' and f.key = e.key and f.superseded_by_key is not null) as "isReplaced",
          ts_headline('english', e.title, q, ${`HighlightAll=true,${marks}`}) as title, extract,
          case when strpos(extract, ${markStart}) > 0 then ''
            else ts_headline('english', e.summary, q, ${`HighlightAll=true,${marks}`}) end as summary
        from shown s join search_entry e on e.kind = s.kind and e.key = s.key, asked,
          lateral (select ts_headline('english', ${nearFirstWord}, q, ${`MaxWords=45,MinWords=25,ShortWord=2,${marks}`}) as extract offset 0) near
      ) r) as rows
    from size`
}

/** How PostgreSQL writes "followed by", which only the text itself can answer. */
const phraseSign = '<(-|[0-9]+)>'
const marks = `StartSel=${markStart},StopSel=${markEnd}`

/** What is asked, with the last word also as the beginning of a longer one. No text makes either function fail. */
function tsquery({ term, head, beginning }: SearchTerms): SQL {
  const whole = sql`websearch_to_tsquery('english', ${term})`
  if (!beginning) return whole
  const begun = sql`to_tsquery('english', ${`${beginning}:*`})`
  return sql`(${whole} || ${head ? sql`(websearch_to_tsquery('english', ${head}) && ${begun})` : begun})`
}

/** The recommendation of this number: "s1" finds S1. */
function isNumbered({ number }: SearchTerms): SQL {
  return sql`kind = 'recommendation' and key in (${number}, ${number.charAt(0).toUpperCase() + number.slice(1)})`
}

/** Of a single word there is no distance to weigh, and to count it is several times as quick. */
const closeness = sql`case when numnode(q) = 1 then ts_rank('{0.05,0.15,0.5,1}', e.words, q, 1 | 32)
  else ts_rank_cd('{0.05,0.15,0.5,1}', e.words, q, 1 | 32) end`

/**
 * How well it answers: in the title or not, where else the words stand and how close together, then a little for what one
 * can act on and for what is new. A number that names a recommendation outweighs all, an equal title nearly all.
 */
function weight(terms: SearchTerms): SQL {
  return sql`(((first = 1)::int + ${closeness})
    * case e.kind when 'campaign' then 1.3 when 'recommendation' then 1.2 when 'issue' then 1.2 when 'briefing' then 1.15
        when 'explainer' then 1.15 when 'source' then 0.8 else 1 end
    * (1 + 0.15 * exp(-greatest(0, current_date - coalesce(e.dated_on, date '2000-01-01')) / 1500.0))
    + case when first = 2 then 1000 when lower(e.title) = ${terms.term.toLowerCase()} then 100 else 0 end)`
}

/**
 * The part of a text around the first of the words, looked for by its stem with a small and with a capital letter: to make
 * an extract of a whole long text, or to lower all its letters, would take longer than all else.
 */
const nearFirstWord = sql`(
  select substr(e.body, greatest(1, coalesce(min(nullif(least(
    coalesce(nullif(strpos(e.body, stem), 0), 2000000000), coalesce(nullif(strpos(e.body, initcap(stem)), 0), 2000000000)
  ), 2000000000)), 1) - 200), 700)
  from unnest(tsvector_to_array(to_tsvector('english', regexp_replace(q::text, '[^[:alnum:]]+', ' ', 'g')))) word,
    left(word, greatest(3, length(word) - 1)) stem)`
