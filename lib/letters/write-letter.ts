import { statements } from '@/db/client'
import type { ClientAddress } from '../integrity/client-address'
import { judgeSender } from '../integrity/judge-sender'
import { liveSettings } from '../integrity/live-settings'
import type { Verdict } from '../integrity/signing-limits'
import type { FoundArea, Lookup } from '../representatives/lookup'
import { wordings } from '../supporters/consent-wordings'
import { addressKey } from '../tokens/keys'
import { type ComposedLetter, composeLetters, nameOf } from './compose-letter'
import { newRequestId } from './draft-id'
import { type FoundTargets, findTargets } from './find-targets'
import type { LetterForm } from './letter-form'
import { bigints, readLikeness, shinglesOf } from './likeness'
import { sendableChannelOf } from './mail-channel'
import { type ContactAction, getContactAction } from './read-action'
import { readAttempts } from './read-attempts'
import type { NotWritten, Target } from './target-rules'
import { templateShingles } from './template-shingles'

/** One letter with whom it is to. */
export type LetterTo = { target: Target; letter: ComposedLetter }

/**
 * `accepted` is the answer to everybody whose letter could be read, new, repeated or suspected alike: only the mailbox's
 * owner learns which. `awaitsTarget`: nobody is known for the postcode yet, and nothing is lost.
 */
export type WriteOutcome =
  | { kind: 'accepted'; to: Target[]; withoutMail: Target[]; awaitsTarget: boolean }
  /** Nobody of them can be sent a mail by us: there are other ways. */
  | { kind: 'no_mail'; withoutMail: Target[] }
  | { kind: 'nobody'; others: NotWritten[] }
  | { kind: 'choose'; lookup: Lookup; choice: FoundArea[] }
  | { kind: 'impossible'; lookup: Lookup }
  /** The campaign has no open action, or not this channel. */
  | { kind: 'not_open' }
  | { kind: 'flood' }

/**
 * Takes a letter that we are to send: one statement writes the request, a letter to each target, the consents and the mail
 * that asks for confirmation, or nothing. Nothing goes to anybody else before that mail's link was followed.
 */
export async function writeLetter(
  slug: string,
  form: LetterForm,
  from: ClientAddress,
  now: Date,
): Promise<WriteOutcome> {
  const action = await getContactAction(slug, now)
  if (!action?.channels.includes('sent_by_us')) return { kind: 'not_open' }
  const settings = await liveSettings()
  const attempts = await readAttempts(
    action.campaignId,
    addressKey(form.canonicalEmail),
    from,
    settings.limits,
  )
  const verdict = judgeSender(
    { attempts, from, canonicalEmail: form.canonicalEmail, filledHoneypot: form.honeypot, lacksProof: false },
    settings,
    now.getTime(),
  )
  if (verdict.isFlood) return { kind: 'flood' }

  const found = await findTargets(form, action, now)
  if (found.kind === 'choose' || found.kind === 'impossible' || found.kind === 'nobody') return found
  const targets = found.kind === 'found' ? found.targets : []
  const to = targets.filter(({ mandate }) => sendableChannelOf(mandate, now))
  const withoutMail = targets.filter((target) => !to.includes(target))
  if (found.kind === 'found' && to.length === 0) return { kind: 'no_mail', withoutMail }

  await saveRequest(action, form, to, from, verdict, now)
  return { kind: 'accepted', to, withoutMail, awaitsTarget: found.kind === 'unknown' }
}

/** What a preview shows: the letters as they would be sent, and whom the writer cannot write to. Writes nothing. */
export async function previewLetters(
  action: ContactAction,
  form: LetterForm,
  now: Date,
): Promise<{ letters: LetterTo[]; found: FoundTargets }> {
  const found = await findTargets(form, action, now)
  return { letters: found.kind === 'found' ? lettersTo(found.targets, action, form) : [], found }
}

export function lettersTo(targets: Target[], action: ContactAction, form: LetterForm): LetterTo[] {
  const letters = composeLetters(targets, action, form)
  return targets.flatMap((target, i) => {
    const letter = letters[i]
    return letter ? [{ target, letter }] : []
  })
}

async function saveRequest(
  action: ContactAction,
  form: LetterForm,
  to: Target[],
  from: ClientAddress,
  verdict: Verdict,
  now: Date,
): Promise<void> {
  const sql = statements()
  const id = newRequestId(form.draft)
  const key = addressKey(form.canonicalEmail)
  const shingles = shinglesOf(form.personal)
  const likeness = await readLikeness(action.campaignId, shingles, templateShingles(action), form)
  const letters = lettersTo(to, action, form).map(({ target, letter }) => ({
    mandate: target.mandate.id,
    area: target.area?.id ?? null,
    variant: target.variant?.id ?? null,
    channel: sendableChannelOf(target.mandate, now)?.id ?? null,
    subject: letter.subject,
    body: letter.body,
  }))
  const data = JSON.stringify({
    campaignSlug: action.slug,
    campaignName: action.campaignName,
    to: to.map(nameOf).join('\n'),
    requestedAt: now.toISOString(),
  })
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${action.campaignId}, ${from.ipKey}, ${from.networkKey}, ${key})
    ), request as (
      insert into letter_request (id, campaign_id, channel, name, email, canonical_email, address_key, postal_address, country, postcode,
        personal_text, ask_text, figure_keys, personal_words, shingles, likeness, awaits_target, wants_follow_up, confirmations_sent, score,
        requested_at)
      values (${id}, ${action.campaignId}, 'sent_by_us', ${form.name}, ${form.email}, ${form.canonicalEmail}, ${key}, ${form.address},
        ${form.country}, ${form.postcode}, ${form.personal}, ${form.ask}, ${form.figures}, ${form.words}, ${bigints(shingles)}::bigint[],
        ${likeness}, ${to.length === 0}, ${form.followUp}, ${verdict.mayMail ? 1 : 0}, ${verdict.score}, ${now.toISOString()})
      returning id
    ), letters as (
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, area_id, variant_id, channel_id, subject, body)
      select request.id, ${action.campaignId}, ${form.canonicalEmail}, l.mandate, l.area, l.variant, l.channel, l.subject, l.body
      from request, jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
        as l (mandate int, area int, variant int, channel int, subject text, body text)
    ), consents as (
      insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
      select request.id, ${form.canonicalEmail}, ${action.campaignId}, choice.purpose, choice.action, choice.wording, 'letter_form'
      from request, (values ('pass_on', 'given', ${wordings.pass_on.id}),
        ('follow_up', ${form.followUp ? 'given' : 'refused'}, ${wordings.follow_up.id})) as choice (purpose, action, wording)
    )
    insert into mail (kind, to_address, address_key, letter_request_id, data, priority)
    select 'confirm-letter', ${form.email}, ${key}, request.id, ${data}::jsonb, 0 from request where ${verdict.mayMail}`
}
