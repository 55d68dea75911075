import type postgres from 'postgres'
import type { WhyItCame } from '../../mail/why-it-came'
import { mainChamber } from '../../representatives/local-lookup'
import { type MergeField, type MergeValues, mergeFields } from '../mailing'
import { firstNameOf } from './first-name'
import { formatCount, formatDay } from './format-value'
import { type Numbered, readSignatureNumbers } from './signature-numbers'

/** Somebody a mail is written for. */
export type Reader = {
  supporterId: string
  address: string
  addressKey: string
  /** The language they are written to in, where there is a text in it. */
  locale: string
  values: MergeValues
  /** The day they signed the mailing's campaign, "2026-10-14"; null where they did not. */
  signedOn: string | null
  /** What allows it, as of now. Whoever writes on another basis, such as a reminder they asked for, puts theirs here. */
  because: WhyItCame
}

type Row = {
  supporterId: string
  address: string
  addressKey: string
  locale: string
  name: string
  country: string
  constituency: string | null
  mp: string | null
  signedOn: string | null
  signature: Numbered | null
  basis: 'explicit_consent' | 'soft_opt_in' | 'implied' | null
  agreedOn: string | null
}

/**
 * What is known of readers, in one query, and one more where the numbers of signatures are among `fields`. Who is not there
 * any more is missing. `campaignId` is the campaign whose signature they are told of.
 */
export async function readReaders(
  sql: postgres.Sql | postgres.TransactionSql,
  supporterIds: readonly string[],
  campaignId: number | null,
  fields: readonly MergeField[] = mergeFields,
): Promise<Map<string, Reader>> {
  if (supporterIds.length === 0) return new Map()
  const rows = await sql<Row[]>`
    with wanted as materialized (select s.* from supporter s where s.id = any(${[...supporterIds]}::uuid[])),
    own as materialized (
      select distinct on (w.id) w.id as supporter_id, g.id, g.confirmed_at from wanted w
      join signature g on g.campaign_id = ${campaignId}::int and g.canonical_email = w.canonical_email and g.supporter_id = w.id and g.state = 'confirmed'
      order by w.id, g.confirmed_at)
    select w.id as "supporterId", w.email as address, w.address_key as "addressKey", w.locale, w.name, w.country,
      seat.name as constituency, held.name as mp,
      case when own.id is not null then jsonb_build_object('id', own.id, 'at', own.confirmed_at::text,
        'micros', (extract(epoch from own.confirmed_at) * 1000000)::float8) end as signature,
      to_char(own.confirmed_at at time zone 'Europe/London', 'YYYY-MM-DD') as "signedOn",
      case when w.updates = 'given' then w.updates_basis end as basis,
      to_char(w.updates_at at time zone 'Europe/London', 'YYYY-MM-DD') as "agreedOn"
    from wanted w
    left join own on own.supporter_id = w.id
    left join area seat on seat.id = w.constituency_id and seat.chamber_slug = any(${Object.values(mainChamber)}::text[])
      and (seat.valid_to is null or seat.valid_to > current_date)
    left join lateral (
      select min(p.name) as name from mandate m join person p on p.id = m.person_id
      where m.area_id = seat.id and m.ended_on is null
        and not exists (select from chamber_period e where e.chamber_slug = seat.chamber_slug
          and e.dissolved_at <= now() and (e.returned_at is null or e.returned_at > now()))
      having count(*) = 1) held on true`
  const signed = rows.flatMap(({ signature }) => signature ?? [])
  const numbers =
    campaignId !== null && fields.includes('signature.number')
      ? await readSignatureNumbers(sql, campaignId, signed)
      : new Map<string, number>()
  return new Map(rows.map((row) => [row.supporterId, readerOf(row, numbers.get(row.signature?.id ?? ''))]))
}

function readerOf(row: Row, number: number | undefined): Reader {
  const { supporterId, address, addressKey, locale, basis, agreedOn, signedOn } = row
  const values: MergeValues = {
    name: row.name || undefined,
    'name.first': firstNameOf(row.name, row.country) || undefined,
    'mp.name': row.mp ?? undefined,
    constituency: row.constituency ?? undefined,
    'signature.date': signedOn ? formatDay(signedOn, locale) : undefined,
    'signature.number': number === undefined ? undefined : formatCount(number),
  }
  const because: WhyItCame = basis ? { basis, day: agreedOn } : { basis: 'asked_for', day: null }
  return { supporterId, address, addressKey, locale, values, signedOn, because }
}
