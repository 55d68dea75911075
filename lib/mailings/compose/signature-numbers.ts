import type postgres from 'postgres'

type Sql = postgres.Sql | postgres.TransactionSql

/** A confirmed signature of a campaign. `at` is its instant as the database writes it, `micros` the same to be compared. */
export type Numbered = { id: string; at: string; micros: number }

type Mark = Numbered & { number: number }

/** So many signatures are counted for each that is asked for, at most. */
const everyMark = 100

/** A signature that is taken out moves the numbers above it within this time. */
const keptMs = 5 * 60_000

const kept = new Map<number, { since: number; marks: Promise<Mark[]> }>()

/**
 * The place of each among the confirmed signatures of its campaign, by when they were confirmed: 1 for the first. Every
 * hundredth is looked up once in some minutes, so that a hundred cost as much in a campaign of a million as in a small one.
 */
export async function readSignatureNumbers(
  sql: Sql,
  campaignId: number,
  signatures: readonly Numbered[],
): Promise<Map<string, number>> {
  if (signatures.length === 0) return new Map()
  const marks = await marksOf(sql, campaignId)
  const wanted = signatures.map(({ id, at, micros }) => {
    const mark = lastBefore(marks, micros)
    return { id, at, markId: mark?.id ?? null, markAt: mark?.at ?? '-infinity', number: mark?.number ?? 0 }
  })
  const rows = await sql<{ id: string; number: number }[]>`
    select w.id, (w.number + (select count(*) from signature g where g.campaign_id = ${campaignId} and g.state = 'confirmed'
      and g.confirmed_at between w."markAt" and w.at and (g.confirmed_at, g.id) <= (w.at, w.id)
      and (w."markId" is null or (g.confirmed_at, g.id) > (w."markAt", w."markId"))))::int as number
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as w (id uuid, at timestamptz, "markId" uuid, "markAt" timestamptz, number int)`
  return new Map(rows.map(({ id, number }) => [id, number]))
}

function marksOf(sql: Sql, campaignId: number): Promise<Mark[]> {
  const now = Date.now()
  for (const [id, { since }] of kept) if (now - since >= keptMs) kept.delete(id)
  const known = kept.get(campaignId)
  if (known) return known.marks
  const marks = readMarks(sql, campaignId)
  kept.set(campaignId, { since: now, marks })
  marks.catch(() => kept.delete(campaignId))
  return marks
}

async function readMarks(sql: Sql, campaignId: number): Promise<Mark[]> {
  return sql<Mark[]>`
    select id, confirmed_at::text as at, (extract(epoch from confirmed_at) * 1000000)::float8 as micros, number::int
    from (select id, confirmed_at, row_number() over (order by confirmed_at, id) as number from signature
      where campaign_id = ${campaignId} and state = 'confirmed') every
    where number % ${everyMark}::int = 0 order by number`
}

/** The last mark of an earlier instant, by halves. */
function lastBefore(marks: readonly Mark[], micros: number): Mark | undefined {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.micros ?? 0) < micros) low = middle + 1
    else high = middle
  }
  return marks[low - 1]
}
