import type postgres from 'postgres'
import { canonicalEmail, readEmail } from '../../supporters/canonical-email'
import { addressKey } from '../../tokens/keys'
import type { KnownNews } from './apply-news'

/**
 * Who marks a mail of ours as spam has said no to mail from us, in the words they once agreed to. Whoever never said
 * anything of it has nothing to take back: the suppression stops their mail.
 */
export async function withdrawForComplaint(sql: postgres.TransactionSql, news: KnownNews): Promise<void> {
  if (news.type !== 'complained') return
  const address = readEmail(news.toAddress)
  // Erased since, or an address of ours: there is nobody to say it for.
  if (!address || addressKey(canonicalEmail(address)) !== news.addressKey) return
  await sql`
    insert into consent_event (canonical_email, purpose, basis, action, wording_id, source)
    select last.canonical_email, 'updates', last.basis, 'withdrawn', last.wording_id, 'complaint'
    from (select * from consent_event where canonical_email = ${canonicalEmail(address)} and purpose = 'updates'
      order by id desc limit 1) last
    where last.source <> 'complaint'`
}
