import { statements } from '@/db/client'
import type { ClientAddress } from '../integrity/client-address'
import { readMendToken } from './mend-token'
import { type SignOutcome, signCampaign } from './sign-campaign'
import { readSignatureForm, type SignatureForm } from './signature-form'

/** `accepted` tells nothing: neither of the old address nor of the new. */
export type MendOutcome = SignOutcome | { kind: 'too_old' } | { kind: 'impossible_address' }

/** As many as one signature is mailed. */
const mailsAtMost = 5

/**
 * Sends the form of a minute ago once more, with another address: every limit of signing holds, and the answer is the same
 * for every address. The signature of the first form goes, so that whoever owns the mistyped mailbox cannot confirm it;
 * mails sent for it count for the new one.
 */
export async function mendAddress(
  slug: string,
  token: string,
  typedEmail: string,
  from: ClientAddress,
  now: number,
): Promise<MendOutcome> {
  const typed = readMendToken(slug, token, now)
  const before = typed && readSignatureForm(typed.values)
  if (!typed || before?.kind !== 'valid') return { kind: 'too_old' }
  const after = readSignatureForm({ ...typed.values, email: typedEmail })
  if (after.kind === 'invalid') return { kind: 'impossible_address' }
  const old = await firstForm(slug, before.form, typed.at)
  if (old && old.mails >= mailsAtMost) return { kind: 'accepted' }
  const outcome = await signCampaign(slug, after.form, from, now)
  const isAnother = before.form.canonicalEmail !== after.form.canonicalEmail
  if (outcome.kind === 'accepted' && old && isAnother) await replace(old.id, after.form)
  return outcome
}

/**
 * The signature that this very form made, and nothing has touched since. One that was there before the form was sent, or was
 * asked for again, is left alone: it may be somebody else's.
 */
async function firstForm(slug: string, form: SignatureForm, at: number) {
  const [row] = await statements()<{ id: string; mails: number }[]>`
    select s.id, s.confirmations_sent as mails from signature s join campaign c on c.id = s.campaign_id
    where c.slug = ${slug} and s.canonical_email = ${form.canonicalEmail} and s.name_key = ${form.nameKey}
      and s.state = 'pending' and s.requested_at = s.created_at
      and s.created_at between to_timestamp(${at / 1000}::float8) - interval '5 seconds'
        and to_timestamp(${at / 1000}::float8) + interval '1 minute'`
  return row ?? null
}

/** One statement: the old one goes only where the new one stands, with why they sign and the mails that were sent. */
async function replace(oldId: string, form: SignatureForm): Promise<void> {
  await statements()`
    with old as (
      select id, campaign_id, confirmations_sent from signature where id = ${oldId} and state = 'pending' for update
    ), mended as (
      update signature s set confirmations_sent = least(${mailsAtMost}, s.confirmations_sent + old.confirmations_sent)
      from old where s.campaign_id = old.campaign_id and s.canonical_email = ${form.canonicalEmail}
        and s.name_key = ${form.nameKey} and s.state = 'pending'
      returning s.id
    ), why as (
      update signature_comment w set signature_id = mended.id from old, mended
      where w.signature_id = old.id
        and not exists (select 1 from signature_comment there where there.signature_id = mended.id)
    )
    delete from signature using old, mended where signature.id = old.id`
}
