import { sql } from 'drizzle-orm'
import { statements, type Tx } from '@/db/client'
import type { LookupReason } from './lookup'
import type { LookupCountry } from './postcode-rules'

const keptForDays = 30
const othersKeptForHours = 24

/** What a service came to, in our own areas: those of all chambers, and among them those of the one that decides. */
export type KeptAnswer =
  | { kind: 'found'; isEnded: boolean; isWhole: boolean; areaIds: number[]; mainAreaIds: number[] }
  | { kind: 'none'; reason: LookupReason }

/**
 * What a service answered for this postcode before; null where it is too old, older than the newest list of postcodes, or
 * speaks of areas no longer in force.
 */
export async function readAnswer(
  country: LookupCountry,
  code: string,
  now: Date,
): Promise<{ answer: KeptAnswer; provider: string; fetchedOn: string } | null> {
  const at = now.toISOString()
  const [row] = await statements()<{ answer: KeptAnswer; provider: string; fetchedOn: string }[]>`
    select answer, provider, fetched_at::date::text as "fetchedOn" from postcode_answer
    where country = ${country} and code = ${code} and expires_at > ${at}::timestamptz
      and fetched_at > coalesce((select max(loaded_at) from postcode_generation where is_current), '-infinity')
      and not exists (select from jsonb_array_elements_text(answer -> 'areaIds') said
        left join area on area.id = said.value::int
        where area.id is null or not daterange(area.valid_from, area.valid_to) @> ${at}::date)`
  return row ?? null
}

/** Keeps an answer for thirty days; a "no", and an answer that lacks a part, for one. */
export async function keepAnswer(
  country: LookupCountry,
  code: string,
  { answer, provider }: { answer: KeptAnswer; provider: string },
  now: Date,
): Promise<void> {
  const hours = answer.kind === 'found' && answer.isWhole ? keptForDays * 24 : othersKeptForHours
  const expiresAt = new Date(now.getTime() + hours * 3_600_000).toISOString()
  await statements()`
    insert into postcode_answer (country, code, answer, provider, fetched_at, expires_at)
    values (${country}, ${code}, ${JSON.stringify(answer)}::text::jsonb, ${provider}, ${now.toISOString()}, ${expiresAt})
    on conflict (country, code) do update set answer = excluded.answer, provider = excluded.provider,
      fetched_at = excluded.fetched_at, expires_at = excluded.expires_at`
}

/** Drops what is no longer answered from. */
export async function dropExpiredAnswers(db: Tx, now: Date): Promise<void> {
  await db.execute(sql`delete from postcode_answer where expires_at <= ${now.toISOString()}::timestamptz`)
}
