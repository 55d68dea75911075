import type postgres from 'postgres'

type BriefingOptions = {
  slug: string
  title?: string
  body?: string
  details?: Record<string, unknown>
  content?: Record<string, unknown>
}

/** What a briefing of the tests says where a test does not say otherwise. */
const harbourText = `## What was found

Harbours are built low. In one year :stat{id=harbour-falls} fell in, which nobody had counted before.

The board has known this for long.:cite[p. 12]{id=harbour-survey} It keeps a list.

## What we ask for

The wall should be higher.

::recommendation{id=901.1}

Nobody else can decide it.:cite{id=harbour-act}
`

/** Two sources, a figure, a recommendation with its body: what `harbourText` names. Adding it twice changes nothing. */
export async function addHarbourEvidence(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into source (key, kind, title, authors, publisher, published_on, published_on_precision, url, is_sample) values
      ('harbour-survey', 'survey', 'A survey of harbour walls', '[{"name":"Sample Harbour Trust"}]', 'Sample Harbour Trust', '2024-05-01', 'month', 'https://survey.example.org/harbour-walls', true),
      ('harbour-act', 'law', 'The Sample Harbours Act', '[]', 'Sample Parliament', '2019-01-01', 'year', 'https://law.example.org/harbours', true)
    on conflict do nothing`
  await sql`
    insert into statistic (key, kind, shown, says, value, unit, as_of, as_of_precision, source_key, locator, certainty, is_published, is_sample)
    values ('harbour-falls', 'claim', '1,204 people', 'fell into a harbour', 1204, 'people', '2024-01-01', 'year', 'harbour-survey', 'p. 3', 'measured', true, true)
    on conflict do nothing`
  await sql`
    insert into body (slug, name, kind, is_sample) values ('sample-harbour-board', 'Sample Harbour Board', 'agency', true)
    on conflict do nothing`
  await sql`
    with made as (
      insert into recommendation (number, title, text, is_sample) values ('901.1', 'Make the harbour wall higher', 'Make it two metres high.', true)
      on conflict do nothing returning id
    )
    insert into recommendation_addressee (recommendation_id, body_slug) select id, 'sample-harbour-board' from made`
}

/** A published briefing, edition 1.0. Returns its id. */
export async function addBriefing(
  sql: postgres.Sql,
  { slug, title = 'A safer harbour', body = harbourText, details = {}, content = {} }: BriefingOptions,
): Promise<number> {
  const live = {
    title,
    standfirst: 'The wall of the harbour is low, and people fall in.',
    body,
    sensitivity: 'none',
    contentNote: '',
    issues: [],
    places: [],
    figures: [],
    related: [],
    context: '',
    picture: '',
    ...content,
    details: {
      type: 'briefing',
      reference: '',
      authors: '',
      made: { on: '2024-09-01', precision: 'month' },
      consultation: '',
      instruments: [],
      outcome: '',
      method: '',
      limits: '',
      areas: [],
      isbn: '',
      doi: '',
      file: '',
      ...details,
    },
  }
  const [row] = await sql<{ id: number }[]>`
    with made as (
      insert into publication (kind, slug, state, title, standfirst, live, live_number, version_major, version_minor,
        first_published_at, changed_at, dated_on, dated_on_precision, is_sample)
      values ('briefing', ${slug}, 'published', ${title}, ${live.standfirst}, ${JSON.stringify(live)}::text::jsonb, 1, 1, 0,
        now(), now(), '2024-09-01', 'month', true) returning id
    ), kept as (
      insert into revision (publication_id, number, content) select id, 1, ${JSON.stringify(live)}::text::jsonb from made returning publication_id
    ), version as (
      insert into publication_version (publication_id, major, minor, revision_number, kind, note)
      select publication_id, 1, 0, 1, 'first', '' from kept
    )
    select id from made`
  if (!row) throw new Error('no briefing was added')
  return row.id
}
