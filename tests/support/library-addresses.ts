import type postgres from 'postgres'

/** One address of every kind of page in the library, those of the sample with the most on them; lists and pages first. */
export async function libraryAddresses(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ address: string }[]>`
    (select distinct on (kind) '/' || case kind when 'story' then 'stories' when 'news' then 'news' else kind || 's' end
        || '/' || slug as address
      from publication where live is not null and archived_at is null and kind <> 'page'
      order by kind, length(live::text) desc)
    union all (select '/evidence/' || key from statistic where is_published and superseded_by_key is null order by length(caveat) desc limit 1)
    union all (select '/evidence/' || key from statistic where is_published and superseded_by_key is not null order by key limit 1)
    union all (select '/sources/' || s.key from source s order by (select count(*) from statistic where source_key = s.key) desc limit 1)
    union all (select '/places/' || p.code from place p order by (select count(*) from publication_place where place_code = p.code) desc limit 1)`
  return [...pages, ...rows.map(({ address }) => address)]
}

/** One address of every kind of page on the library's desk, each of what the sample has most of. */
export async function deskAddresses(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ address: string }[]>`
    (select '/publications/' || id as address from publication where live is not null and kind in ('briefing', 'programme')
      order by length(live::text) desc limit 2)
    union all (select '/publications/' || id || page from (select id from publication where kind = 'briefing' and live is not null
        order by length(live::text) desc limit 1) longest, unnest(array['/run', '/changes', '/history', '/preview']) page)
    union all (select '/evidence/' || key from statistic where superseded_by_key is not null order by key limit 1)
    union all (select '/sources/' || s.key from source s order by (select count(*) from statistic where source_key = s.key) desc limit 1)
    union all (select '/quotes/' || key from quote order by length(text) desc limit 1)
    union all (select '/consents/' || id from consent order by id limit 1)
    union all (select '/media/' || key from asset order by key limit 1)
    union all (select '/helplines/' || id from helpline order by id limit 1)`
  return [...deskPages, ...rows.map(({ address }) => address)].map((path) => `/library${path}`)
}

const deskPages = [
  '',
  '?q=nothing-has-these-words',
  '/new',
  '/evidence',
  '/evidence/new',
  '/sources',
  '/sources/new',
  '/quotes',
  '/quotes/new',
  '/media',
  '/media/new',
  '/media/new?kind=file',
  '/consents',
  '/consents/new',
  '/helplines',
  '/helplines/new',
  '/links',
  '/settings',
  '/insert?q=slavery',
]

const pages = [
  '/issues',
  '/explainers',
  '/evidence',
  '/evidence/shown?kind=impact',
  '/sources',
  '/stories',
  '/programmes',
  '/partnerships',
  '/partnerships/by/amount',
  '/theory-of-change',
  '/our-model',
  '/where-we-work',
  '/survivor-network',
  '/news',
  '/events',
  '/staying-safe-online',
]
