import { sql } from 'drizzle-orm'
import { forgetRecipients } from '../mailings/keep-tally'
import { isHeld } from '../retention-holds'
import type { RetentionRule } from './retention-rules'

/** Whom a mailing went to. What became of it stays, in numbers, and the mails themselves go by the nightly sweep. */
export const recipientsOfMailings: RetentionRule = {
  key: 'recipients_of_mailings',
  // What comes back of a mail, and who asks why they got it, comes within weeks.
  daysDefault: 90,
  batchSize: 20_000,
  due: (days) => sql`
    select r.mailing_id || ':' || r.place as id, ${isHeld(sql`h.address_key = r.address_key and r.address_key <> ''`)} as is_held
    from mailing m join mailing_recipient r on r.mailing_id = m.id
    where m.finished_at < now() - make_interval(days => ${days})`,
  erase: forgetRecipients,
}
