import { statements } from '@/db/client'
import type { ClientAddress } from '../integrity/client-address'
import { judgeSender } from '../integrity/judge-sender'
import { liveSettings } from '../integrity/live-settings'
import { addressKey } from '../tokens/keys'
import { mintLetterToken, readLetterToken } from '../tokens/letter-token'
import { newRequestId } from './draft-id'
import { findTargets } from './find-targets'
import type { LetterForm } from './letter-form'
import { bigints, shinglesOf } from './likeness'
import { mailChannelOf } from './mail-channel'
import { type MailLink, mailtoLink, type Webmail, webmailLinks } from './mail-links'
import { getContactAction } from './read-action'
import { readAttempts } from './read-attempts'
import { type LetterTo, lettersTo, type WriteOutcome } from './write-letter'

/** A letter for the writer's own mail. No address: `mail` is null, and the letter is to be posted or put in a form. */
export type OwnLetter = LetterTo & {
  address: string | null
  mail: MailLink | null
  webmail: Record<Webmail, MailLink> | null
}

export type OwnOutcome =
  /** `token` goes into the form that says "I have sent it". */
  | { kind: 'opened'; letters: OwnLetter[]; token: string }
  | { kind: 'unknown' }
  | Extract<WriteOutcome, { kind: 'nobody' | 'choose' | 'impossible' | 'not_open' | 'flood' }>

/**
 * Gives the letters for the writer's own mail, or for paper. We keep that one was opened and hashes of its words; not the
 * text, the name nor the address, which never pass through us on the way. Of what looks like a program we keep nothing: its
 * answer is the same.
 */
export async function openOwnLetter(
  slug: string,
  form: LetterForm,
  channel: 'own_mail' | 'print',
  from: ClientAddress,
  now: Date,
): Promise<OwnOutcome> {
  const action = await getContactAction(slug, now)
  if (!action || (channel === 'own_mail' && !action.channels.includes('own_mail')))
    return { kind: 'not_open' }
  const settings = await liveSettings()
  const attempts = await readAttempts(action.campaignId, '', from, settings.limits)
  const { isFlood, score } = judgeSender(
    { attempts, from, canonicalEmail: form.canonicalEmail, filledHoneypot: form.honeypot, lacksProof: false },
    settings,
    now.getTime(),
  )
  if (isFlood) return { kind: 'flood' }
  const found = await findTargets(form, action, now)
  if (found.kind === 'unknown') return { kind: 'unknown' }
  if (found.kind !== 'found') return found

  const letters = lettersTo(found.targets, action, form).map(withLinks)
  await noteAttempt(action.campaignId, form, from)
  const id = newRequestId(form.draft)
  if (score < settings.limits.heldFromScore)
    await saveOpened(id, action.campaignId, form, letters, channel, now)
  return { kind: 'opened', letters, token: mintLetterToken('letter-own', id) }
}

function withLinks({ target, letter }: LetterTo): OwnLetter {
  const address = mailChannelOf(target.mandate)?.value ?? null
  const mail = { to: address ? [address] : [], subject: letter.subject, body: letter.body }
  return { target, letter, address, mail: mailtoLink(mail), webmail: webmailLinks(mail) }
}

async function noteAttempt(campaignId: number, form: LetterForm, from: ClientAddress): Promise<void> {
  await statements()`
    insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
    values (${campaignId}, ${from.ipKey}, ${from.networkKey}, ${form.email ? addressKey(form.canonicalEmail) : ''})`
}

/** One that was opened before and never said to be sent makes room; one that went out stays, and this one is not kept. */
async function saveOpened(
  id: string,
  campaignId: number,
  form: LetterForm,
  letters: OwnLetter[],
  channel: 'own_mail' | 'print',
  now: Date,
): Promise<void> {
  const email = form.canonicalEmail || id
  const rows = letters.map(({ target }) => ({
    mandate: target.mandate.id,
    area: target.area?.id ?? null,
    variant: target.variant?.id ?? null,
  }))
  await statements().begin(async (sql) => {
    await sql`
      insert into letter_request (id, campaign_id, channel, state, name, email, canonical_email, address_key, postal_address,
        personal_text, ask_text, personal_words, shingles, requested_at, confirmed_at, erased_at)
      values (${id}, ${campaignId}, ${channel}, 'confirmed', '', '', ${email}, ${addressKey(email)}, '', '', '', ${form.words},
        ${bigints(shinglesOf(form.personal))}::bigint[], ${now.toISOString()}, ${now.toISOString()}, ${now.toISOString()})`
    await sql`
      update letter set state = 'withdrawn', reason = 'opened_again'
      where campaign_id = ${campaignId} and canonical_email = ${email} and state = 'opened'
        and mandate_id = any(${rows.map(({ mandate }) => mandate)}::int[])`
    await sql`
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, area_id, variant_id, state, subject, body)
      select ${id}, ${campaignId}, ${email}, l.mandate, l.area, l.variant, 'opened', '', ''
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l (mandate int, area int, variant int)
      on conflict do nothing`
  })
}

/** The writer says that they have sent it. Saying so twice changes nothing; false when the token cannot be read. */
export async function declareSent(token: string): Promise<boolean> {
  const id = readLetterToken('letter-own', token)
  if (!id) return false
  await statements()`
    update letter set state = 'declared_sent', sent_at = now() where request_id = ${id} and state = 'opened'`
  return true
}
