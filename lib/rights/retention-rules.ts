import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isHeld } from '../retention-holds'
import { erasePerson } from './erase-person'
import { eraseSignatures } from './erase-rows'
import { recipientsOfMailings } from './mailing-recipients'

export type RetentionRule = {
  key: string
  /** What the code ships with; staff may change it. */
  daysDefault: number
  /** How many of one step are done in one transaction. */
  batchSize: number
  /** The rows whose time is over, as a query of `id` and `is_held`. */
  due(days: number): SQL
  /** What there is to note once nothing more is due. */
  ended?(tx: Tx, days: number): Promise<void>
  /** Does away with what names somebody in these rows. */
  erase(tx: Tx, ids: string[]): Promise<void>
}

const listed = (ids: string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

const isOver = (days: number) => sql`
  (c.closed_at < now() - make_interval(days => ${days}) and c.state not in ('draft', 'in_review', 'scheduled', 'open', 'paused'))`

/** It has not been emptied since it last ended, or something came since, as from a sheet of paper. */
const mayHaveNames = sql`
  (c.names_erased_at is null or c.names_erased_at < c.closed_at
    or (select max(late.created_at) from signature late where late.campaign_id = c.id) > c.names_erased_at)`

/** What is kept for a time and no longer, beside what nightly sweeps of other rooms forget. In the order they run. */
export const retentionRules: RetentionRule[] = [
  {
    // A petition is handed in and answered in the months after it closes; then its names serve nobody.
    key: 'signatures_of_ended_campaigns',
    daysDefault: 365,
    // Each batch walks over what the ones before have erased: few and large ones.
    batchSize: 20_000,
    due: (days) => sql`
      select s.id::text as id, ${isHeld(sql`(h.campaign_id = s.campaign_id or (h.address_key = s.address_key and s.address_key <> ''))`)} as is_held
      from (select c.id from campaign c where ${isOver(days)} and ${mayHaveNames} offset 0) c
      cross join lateral (select * from signature s where s.campaign_id = c.id and s.canonical_email not like 'erased:%' offset 0) s`,
    async ended(tx, days) {
      // Tomorrow it is not looked through again.
      await tx.execute(sql`
        update campaign c set names_erased_at = now() where ${isOver(days)} and ${mayHaveNames}
          and not exists (select 1 from signature s where s.campaign_id = c.id and s.canonical_email not like 'erased:%')`)
    },
    async erase(tx, ids) {
      await tx.execute(
        sql`delete from signature_comment where signature_id in (select x::uuid from ${listed(ids)} as t(x))`,
      )
      await eraseSignatures(tx, sql`id in (select x::uuid from ${listed(ids)} as t(x))`)
    },
  },
  {
    // Whoever agreed to mail is asked again instead, by a journey; who agreed and cannot be asked any more goes with the others.
    key: 'people_who_did_not_agree_to_mail',
    daysDefault: 730,
    batchSize: 100,
    due: (days) => sql`
      select p.address_key as id, ${isHeld(sql`h.address_key = p.address_key`)} as is_held
      from supporter p where p.last_acted_at < now() - make_interval(days => ${days}) and (p.updates is distinct from 'given'
          or (p.updates_basis = 'implied' and p.implied_until < now())
          or exists (select 1 from suppression x where x.address_key = p.address_key and x.reason in ('bounced', 'complained')))
        and p.address_key <> '' and not exists (select 1 from signature s join campaign c on c.id = s.campaign_id
          where s.canonical_email = p.canonical_email and c.state in ('open', 'paused', 'scheduled'))`,
    async erase(tx, ids) {
      for (const key of ids) await erasePerson(tx, key, { cause: 'retention' })
    },
  },
  {
    // A claim can be brought for six years (Limitation Act 1980, section 9).
    key: 'closed_complaints',
    daysDefault: 2192,
    batchSize: 500,
    due: (days) => sql`
      select c.id::text as id, ${isHeld(sql`h.address_key = c.address_key`)} as is_held
      from complaint c where c.closed_at < now() - make_interval(days => ${days}) and c.erased_at is null`,
    async erase(tx, ids) {
      await tx.execute(sql`
        update complaint set name = '', email = '', address_key = '', text = '', erased_at = now()
        where id in (select x::int from ${listed(ids)} as t(x))`)
    },
  },
  {
    key: 'requests_for_data',
    daysDefault: 365,
    batchSize: 2000,
    due: (days) => sql`
      select r.id::text as id, false as is_held from data_request r where r.asked_at < now() - make_interval(days => ${days})`,
    async erase(tx, ids) {
      await tx.execute(sql`delete from data_request where id in (select x::uuid from ${listed(ids)} as t(x))`)
    },
  },
  recipientsOfMailings,
]
