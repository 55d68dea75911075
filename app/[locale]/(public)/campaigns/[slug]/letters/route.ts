import { problem, seeOther } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { answerWithPage } from '@/app/form-state'
import { type PublicPost, readPublicPost } from '@/app/public-post'
import { flooded, refusalFor } from '@/app/refuse-post'
import { isLookupFlood } from '@/lib/integrity/lookup-limits'
import { type FoundTargets, findTargets } from '@/lib/letters/find-targets'
import { type LetterForm, type LetterPurpose, readLetterForm, readWhere } from '@/lib/letters/letter-form'
import { type Meter, meterOf, readLikeness, shinglesOf } from '@/lib/letters/likeness'
import { declareSent, openOwnLetter } from '@/lib/letters/open-own-letter'
import { type ContactAction, getContactAction } from '@/lib/letters/read-action'
import { templateShingles } from '@/lib/letters/template-shingles'
import { lettersTo, previewLetters, writeLetter } from '@/lib/letters/write-letter'
import { letterErrorWords } from '../write/letter-errors'
import { previewOf } from '../write/letter-preview'
import type { LetterState } from '../write/letter-state'

type Context = { params: Promise<{ slug: string }> }
type ReadPost = Extract<PublicPost, { kind: 'read' }>
type Write = { slug: string; post: ReadPost; action: ContactAction; now: Date }

/** Everything the letter's pages post: `do` says which button it was. What was typed comes back in every answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refuse(slug, post)
  const now = new Date()
  const isPreview = post.values.do === 'preview'
  if (looksUp(post) && isLookupFlood(post.from, now.getTime(), isPreview ? 0.1 : 1))
    return flooded(post, lookupFloodWords, 600)
  const action = await getContactAction(slug, now)
  if (!action) return seeOther(`/campaigns/${slug}/write`)
  const write = { slug, post, action, now }
  switch (post.values.do) {
    case 'send':
      return send(write)
    case 'own':
      return giveAway(write, 'own')
    case 'print':
      return giveAway(write, 'print')
    case 'declared':
      return declare(write)
    case 'preview':
      return preview(write)
    default:
      return find(write)
  }
}

/** The other acts have limits of their own, like those of signing. */
function looksUp({ values }: ReadPost): boolean {
  return !['send', 'own', 'print', 'declared'].includes(values.do ?? '')
}

const lookupFloodWords =
  'Too many look-ups came from your network. Nothing is lost: wait ten minutes, go back, and send the form again.'

/** Somebody reloads a page that came back from a post: to the beginning. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/campaigns/${(await params).slug}/write`)
}

/** The postcode alone: whom one can write to, and an empty letter. */
async function find({ slug, post, action, now }: Write): Promise<Response> {
  const { values } = post
  if ((values.postcode ?? '').trim() === '')
    return askForPostcode(slug, values, 'Enter your postcode, like SW1A 1AA')
  const found = await findTargets(readWhere(values), action, now)
  if (isUnreadable(found)) return askForPostcode(slug, values, 'Enter a full postcode, like SW1A 1AA', found)
  const empty = readLetterForm(values, action, 'preview')
  const step = stepOf(found, action, empty.kind === 'valid' ? empty.form : undefined)
  return show(slug, 200, { values, mistakes: [], step })
}

function askForPostcode(
  slug: string,
  values: Record<string, string>,
  detail: string,
  found?: Extract<FoundTargets, { kind: 'impossible' }>,
): Promise<Response> {
  const step: LetterState['step'] = found?.lookup.suggestion
    ? { kind: 'nobody', found }
    : { kind: 'postcode' }
  return show(slug, 422, { values, mistakes: [{ field: 'postcode', detail }], step })
}

function stepOf(found: FoundTargets, action: ContactAction, form?: LetterForm): LetterState['step'] {
  if (found.kind === 'choose') return { kind: 'choose', found }
  if (found.kind === 'nobody' || found.kind === 'impossible') return { kind: 'nobody', found }
  const letters = found.kind === 'found' && form ? lettersTo(found.targets, action, form) : []
  return { kind: 'write', found, letters, meter: null }
}

/**
 * The letter as it would be sent, and how much of it is the writer's own. As JSON for a preview that follows the typing. The
 * address is not looked at: nobody has proven that it is theirs, and what it wrote before is nobody else's to find out. What
 * was sent from this same form is known by its draft.
 */
async function preview(write: Write): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, 'preview')
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const { letters, found } = await previewLetters(action, checked.form, now)
  if (isUnreadable(found)) return showMistakes(write, [postcodeMistake])
  const meter = await meterFor(checked.form, action)
  if (post.wantsJson) return json({ letters: letters.map(previewOf), meter })
  const step = stepOf(await everybodyFor(found, write), action)
  return show(slug, 200, {
    values: post.values,
    mistakes: [],
    step: step.kind === 'write' ? { ...step, letters, meter } : step,
  })
}

async function meterFor({ personal, words, draft }: LetterForm, action: ContactAction): Promise<Meter> {
  const own = shinglesOf(personal)
  return meterOf(words, await readLikeness(action.campaignId, own, templateShingles(action), { draft }))
}

/** Everybody one could write to, also those the writer has left out: they may be chosen again. */
function everybodyFor(
  found: FoundTargets,
  { post, action, now }: Write,
): Promise<FoundTargets> | FoundTargets {
  return found.kind === 'found' ? findTargets(readWhere(post.values), action, now) : found
}

/** We are to send it: it waits for the link in the mail. */
async function send(write: Write): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, 'send')
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const outcome = await writeLetter(slug, checked.form, post.from, now)
  switch (outcome.kind) {
    case 'accepted':
      return seeOther(`/campaigns/${slug}/letters/check-your-email`)
    case 'flood':
      return flooded(post, floodWords, 3600)
    case 'not_open':
      return seeOther(`/campaigns/${slug}/write`)
    case 'no_mail':
      return showAgain(write, checked.form, 'no_mail')
    default:
      return show(slug, 409, { values: post.values, mistakes: [], step: stepOf(outcome, action) })
  }
}

type Mistake = { field: string; detail: string }
type Chosen = { kind: 'valid'; form: LetterForm } | { kind: 'invalid'; mistakes: Mistake[] }

/** The letter, and that somebody is left to send it to: nobody ticked would otherwise mean everybody. */
function readChosen(values: Record<string, string>, action: ContactAction, purpose: LetterPurpose): Chosen {
  const checked = readLetterForm(values, action, purpose)
  const mistakes: Mistake[] =
    checked.kind === 'valid'
      ? []
      : checked.errors.map((error) => ({ field: error.field, detail: letterErrorWords(error) }))
  const isLeftEmpty =
    values.chooses_to === 'yes' && !Object.keys(values).some((name) => /^to-\d+$/.test(name))
  if (isLeftEmpty) mistakes.unshift({ field: 'to', detail: 'Choose at least one person to write to' })
  return checked.kind === 'valid' && mistakes.length === 0 ? checked : { kind: 'invalid', mistakes }
}

/** For the writer's own mail, or for paper. */
async function giveAway(write: Write, purpose: Extract<LetterPurpose, 'own' | 'print'>): Promise<Response> {
  const { slug, post, action, now } = write
  const checked = readChosen(post.values, action, purpose)
  if (checked.kind === 'invalid') return showMistakes(write, checked.mistakes)
  const channel = purpose === 'own' ? 'own_mail' : 'print'
  const outcome = await openOwnLetter(slug, checked.form, channel, post.from, now)
  const { values } = post
  switch (outcome.kind) {
    case 'opened': {
      const { letters, token } = outcome
      return show(slug, 200, {
        values,
        mistakes: [],
        step: { kind: 'own', letters, token, isPrint: purpose === 'print' },
      })
    }
    case 'flood':
      return flooded(post, floodWords, 3600)
    case 'not_open':
      return seeOther(`/campaigns/${slug}/write`)
    case 'unknown':
      return showAgain(write, checked.form, 'no_own_mail_yet')
    default:
      return show(slug, 409, { values, mistakes: [], step: stepOf(outcome, action) })
  }
}

/** "I have sent it." */
async function declare({ slug, post }: Write): Promise<Response> {
  await declareSent(post.values.token ?? '')
  return show(slug, 200, { values: {}, mistakes: [], step: { kind: 'declared' } })
}

async function showAgain(write: Write, form: LetterForm, notice: LetterState['notice']): Promise<Response> {
  const { letters, found } = await previewLetters(write.action, form, write.now)
  const step = stepOf(await everybodyFor(found, write), write.action)
  return show(write.slug, 409, {
    values: write.post.values,
    mistakes: [],
    notice,
    step: step.kind === 'write' ? { ...step, letters, meter: await meterFor(form, write.action) } : step,
  })
}

/** The letter with what is to be put right. A postcode that cannot be one leaves nobody to show. */
async function showMistakes({ slug, post, action, now }: Write, mistakes: Mistake[]): Promise<Response> {
  if (post.wantsJson) return problem(422, 'Some answers need attention', { errors: mistakes })
  const found = await findTargets(readWhere(post.values), action, now)
  const step: LetterState['step'] = isUnreadable(found)
    ? { kind: 'write', found: { kind: 'unknown', lookup: found.lookup }, letters: [], meter: null }
    : await stepAgain(found, post.values, action)
  return show(slug, 422, { values: post.values, mistakes, step })
}

type Unreadable = Extract<FoundTargets, { kind: 'impossible' }>

function isUnreadable(found: FoundTargets): found is Unreadable {
  return found.kind === 'impossible' && found.lookup.reason === 'invalid'
}

const postcodeMistake: Mistake = {
  field: 'postcode',
  detail: letterErrorWords({ field: 'postcode', code: 'impossible' }),
}

/** With the preview and the meter as far as they can be made of what was typed. */
async function stepAgain(
  found: FoundTargets,
  values: Record<string, string>,
  action: ContactAction,
): Promise<LetterState['step']> {
  const read = readLetterForm(values, action, 'preview')
  if (read.kind === 'invalid') return stepOf(found, action)
  const step = stepOf(found, action, read.form)
  return step.kind === 'write' ? { ...step, meter: await meterFor(read.form, action) } : step
}

function show(slug: string, status: number, state: LetterState): Promise<Response> {
  return answerWithPage(`/campaigns/${slug}/write/letter`, status, state)
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      'content-security-policy': nothingAllowed,
    },
  })
}

const floodWords =
  'Too many letters came from your network. Nothing is lost: go back, and send the form again in an hour.'

function refuse(slug: string, post: Extract<PublicPost, { kind: 'refused' }>): Response | Promise<Response> {
  if (post.wantsJson || post.why === 'unreadable') return refusalFor(post)
  return show(slug, post.status, { values: {}, mistakes: [], notice: post.why, step: { kind: 'postcode' } })
}
