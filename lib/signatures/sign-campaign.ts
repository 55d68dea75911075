import { acceptsSignatures, isPaused, isPublic } from '../campaigns/campaign'
import { choiceOnForm } from '../consent/choice-on-form'
import type { ClientAddress } from '../integrity/client-address'
import { judgeSender } from '../integrity/judge-sender'
import { type LiveSettings, liveSettings } from '../integrity/live-settings'
import { spendProof } from '../integrity/proof-of-work'
import { type Known, lookUpSigner, type OnAddress } from './look-up-signer'
import type { SignatureForm } from './signature-form'
import { type Answer, answerByMail, askToConfirm, type Writing, writeAside } from './write-signature'

/**
 * `accepted` is the answer to everybody whose form could be read: new, repeated, refused, suppressed, blocked or suspected
 * alike. Only the mailbox's owner learns which.
 */
export type SignOutcome =
  | { kind: 'accepted' }
  | { kind: 'unknown_campaign' }
  | { kind: 'closed' }
  | { kind: 'paused' }
  | { kind: 'flood' }
  /** The page can do a piece of work, and is asked to before this is taken. Nothing was written. */
  | { kind: 'proof_wanted' }

/** What came with the form: work that was done, and whether whoever sends it could do some. */
export type WithForm = { proof: string; canProve: boolean }

/**
 * Takes a signature: one look at what is known, one statement that writes. The pending signature, its consent events and
 * the mail that asks for confirmation stand or fall together. No row of the campaign is touched.
 */
export async function signCampaign(
  slug: string,
  form: SignatureForm,
  from: ClientAddress,
  now: number,
  { proof, canProve }: WithForm = { proof: '', canProve: false },
): Promise<SignOutcome> {
  const settings = await liveSettings()
  const known = await lookUpSigner(slug, form, from, settings.limits)
  if (!known || !isPublic(known, now)) return { kind: 'unknown_campaign' }
  if (isPaused(known, now)) return { kind: 'paused' }
  if (!acceptsSignatures(known, now)) return { kind: 'closed' }
  if (settings.signing_pause.on) return { kind: 'paused' }

  const plain = judge(known, form, from, settings, false, now)
  if (plain.isFlood) return { kind: 'flood' }
  const lacksProof = asksProof(settings, plain.score) && !(await spendProof(proof, now))
  if (lacksProof && canProve) return { kind: 'proof_wanted' }
  const verdict = lacksProof ? judge(known, form, from, settings, true, now) : plain
  if (verdict.isFlood) return { kind: 'flood' }

  const choice = choiceOnForm(form, settings.contact_policy, now)
  const writing = { known, form, from, verdict, choice, now }
  const step = nextStep(known.onThisAddress, form)
  if (verdict.isBlocked || verdict.score >= settings.limits.spamFromScore) await writeAside(writing, step)
  else await take(writing, step)
  return { kind: 'accepted' }
}

function judge(
  known: Known,
  form: SignatureForm,
  from: ClientAddress,
  settings: LiveSettings,
  lacksProof: boolean,
  now: number,
) {
  const sending = { attempts: known.attempts, from, canonicalEmail: form.canonicalEmail, lacksProof }
  return judgeSender({ ...sending, filledHoneypot: form.honeypot }, settings, now)
}

function asksProof({ proof_of_work: { mode } }: LiveSettings, score: number): boolean {
  return mode === 'on' || (mode === 'suspected' && score > 0)
}

async function take(writing: Writing, step: Step): Promise<void> {
  if (step.kind === 'ask') await askToConfirm(writing, step.isAgain)
  else await answerByMail(writing, step)
}

export type Step = { kind: 'ask'; isAgain: boolean } | Answer | { kind: 'silence' }

/** Two people may share an address when their names differ and their postcode is one: the rule of e-petitions. */
function nextStep(onThisAddress: OnAddress[], form: SignatureForm): Step {
  const same = onThisAddress.find((signature) => signature.nameKey === form.nameKey)
  // What was put aside may have been somebody else in this person's name.
  if (same?.state === 'pending' || same?.state === 'spam') return { kind: 'ask', isAgain: true }
  if (same?.seated) {
    return {
      kind: 'answer',
      mail: 'already-signed',
      email: same.email,
      data: { confirmedAt: new Date(same.confirmedAt ?? 0).toISOString() },
    }
  }
  if (same) return { kind: 'silence' }
  const [first, second] = onThisAddress.filter((signature) => signature.seated)
  if (first && second)
    return { kind: 'answer', mail: 'address-in-use', email: first.email, data: { why: 'address_full' } }
  if (first && (first.country !== form.country || first.postcode !== form.postcode)) {
    return { kind: 'answer', mail: 'address-in-use', email: first.email, data: { why: 'other_postcode' } }
  }
  return { kind: 'ask', isAgain: false }
}
