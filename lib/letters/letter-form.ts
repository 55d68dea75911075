import { readDetailsForm } from '../signatures/signature-form'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { countWords, wordsOf } from './likeness'
import type { ContactAction } from './read-action'

/** What the button asks for: a look at the letter, to send it for the writer, or to open or print it themselves. */
export type LetterPurpose = 'preview' | 'send' | 'own' | 'print'

export type LetterField =
  | 'personal'
  | 'ask'
  | 'name'
  | 'email'
  | 'address'
  | 'country'
  | 'postcode'
  | 'pass_on'

/** What is wrong with a field, as a code: the words are in app/. */
export type LetterMistake = { field: LetterField; code: string }

/** What somebody has written, checked and cleaned. In a preview what is missing is ''. */
export type LetterForm = {
  /** Chosen sentences first, then what was typed. */
  personal: string
  words: number
  /** The ask as the writer left it. '': as it is. */
  ask: string
  /** Keys of figures to take in, in the action's order. */
  figures: string[]
  name: string
  email: string
  canonicalEmail: string
  /** Lines, without the postcode. */
  address: string
  country: 'GB' | 'CA' | 'US'
  postcode: string
  /** Id of the area the writer has chosen; null: what the postcode says. */
  area: number | null
  /** Ids of the mandates the writer has chosen; empty: everybody of the areas. */
  to: number[]
  /** What tells the writer's own earlier letter from those of others; '' where the form had none. */
  draft: string
  passOn: boolean
  followUp: boolean
  honeypot: boolean
}

export type ReadLetter = { kind: 'valid'; form: LetterForm } | { kind: 'invalid'; errors: LetterMistake[] }

type Action = Pick<ContactAction, 'ask' | 'prompts' | 'variants' | 'figures'>
type Typed = Record<string, unknown>

const longest = { personal: 6000, ask: 1500, address: 400 }
const ourCountries = ['GB', 'CA', 'US']

/**
 * Checks the form of a letter: every mistake at once, in the order of the fields. Never throws. Several choices come as
 * fields of their own: `choice-0` (which answer to the first question), `figure-KEY`, `to-ID`. A preview demands nothing but
 * what can be shown.
 */
export function readLetterForm(typed: Typed, action: Action, purpose: LetterPurpose): ReadLetter {
  const isSent = purpose === 'send'
  const errors: LetterMistake[] = []
  const personal = readPersonal(typed, action)
  const ask = readText(typed.ask)
  const address = readText(typed.address)
  const email = readMail(typed.email, isSent)
  const who = readDetailsForm({ ...typed, name: typed.name ?? '' })

  const about = personalProblem(personal, action)
  if (about) errors.push({ field: 'personal', code: about })
  if (ask.length > longest.ask) errors.push({ field: 'ask', code: 'too_long' })
  if (email.code) errors.push({ field: 'email', code: email.code })
  const where = addressProblem(address)
  if (where) errors.push({ field: 'address', code: where })
  if (isSent && !isTicked(typed.pass_on)) errors.push({ field: 'pass_on', code: 'missing' })
  errors.push(...detailsProblems(who, typed))

  const counted = purpose === 'preview' ? errors.filter(({ code }) => code !== 'missing') : errors
  if (counted.length > 0) return { kind: 'invalid', errors: inFieldOrder(counted) }
  const details = who.kind === 'valid' ? who.form : null
  return {
    kind: 'valid',
    form: {
      personal,
      words: countWords(personal),
      ask,
      figures: action.figures.map(({ key }) => key).filter((key) => isTicked(typed[`figure-${key}`])),
      name: details?.name ?? asText(typed.name).trim(),
      email: email.address,
      canonicalEmail: email.address && canonicalEmail(email.address),
      address,
      country: countryOf(typed),
      postcode: details?.postcode ?? asText(typed.postcode).trim(),
      area: areaOf(typed),
      to: chosenTo(typed),
      draft: asText(typed.draft).slice(0, 40),
      passOn: isTicked(typed.pass_on),
      followUp: isTicked(typed.follow_up),
      honeypot: asText(typed.website) !== '',
    },
  }
}

/** Several lines as they are kept and sent: what cannot be seen and what turns the direction of writing is left out. */
function readText(typed: unknown): string {
  return asText(typed)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00A0\u3000]/g, ' ')
    .replace(invisible, '')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const invisible =
  /(?!\n)[\p{Cc}\p{Surrogate}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/gu

function readPersonal(typed: Typed, { prompts }: Action): string {
  const written = readText(typed.personal)
  const chosen = prompts.flatMap(({ choices }, i) => {
    const index = asText(typed[`choice-${i}`])
    const sentence = /^\d{1,2}$/.test(index) ? choices[Number(index)]?.sentence : undefined
    return sentence && !written.includes(sentence) ? [sentence] : []
  })
  return [chosen.join(' '), written].filter(Boolean).join('\n\n')
}

/** A letter has to hold something of its writer's: our questions and our ask sent back are nothing. */
function personalProblem(personal: string, action: Action): string | null {
  if (personal.length > longest.personal) return 'too_long'
  if (countWords(personal) === 0) return 'missing'
  const ours = [
    action.ask,
    ...action.variants.map(({ ask }) => ask),
    ...action.prompts.map(({ question }) => question),
  ]
  const template = new Set(ours.flatMap(sentencesOf))
  return sentencesOf(personal).every((sentence) => template.has(sentence)) ? 'only_template' : null
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?\n]+/)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter(Boolean)
}

function addressProblem(address: string): string | null {
  if (address === '') return 'missing'
  if (address.length > longest.address || address.split('\n').length > 8) return 'too_long'
  return address.length < 6 || /\S@\S|:\/\//.test(address) ? 'impossible' : null
}

function readMail(typed: unknown, isNeeded: boolean): { address: string; code: string | null } {
  const given = asText(typed).trim()
  if (given === '') return { address: '', code: isNeeded ? 'missing' : null }
  if (given.length > 254) return { address: '', code: 'too_long' }
  const address = readEmail(given)
  return { address: address ?? '', code: address ? null : 'impossible' }
}

/** Letters go to people of three countries, and each is found by a postcode. */
function detailsProblems(who: ReturnType<typeof readDetailsForm>, typed: Typed): LetterMistake[] {
  if (!ourCountries.includes(asText(typed.country).trim().toUpperCase() || 'GB'))
    return [{ field: 'country', code: 'unsupported' }]
  const known =
    who.kind === 'valid' ? [] : who.errors.map(({ field, code }) => ({ field: field as LetterField, code }))
  const hasNoPostcode = who.kind === 'valid' && !who.form.postcode
  return hasNoPostcode ? [...known, { field: 'postcode', code: 'missing' }] : known
}

function countryOf(typed: Typed): LetterForm['country'] {
  const code = asText(typed.country).trim().toUpperCase()
  return code === 'CA' || code === 'US' ? code : 'GB'
}

/** Where somebody lives, as far as it was typed, with the area they have chosen: enough to say whom they can write to. */
export function readWhere(typed: Typed): Pick<LetterForm, 'postcode' | 'country' | 'area' | 'to'> {
  return { postcode: asText(typed.postcode), country: countryOf(typed), area: areaOf(typed), to: [] }
}

function areaOf({ area }: Typed): number | null {
  return /^\d{1,9}$/.test(asText(area)) ? Number(area) : null
}

/** Of `to-12: yes, to-15: yes` 12 and 15. At most fifty. */
function chosenTo(typed: Typed): number[] {
  const ids = Object.keys(typed).flatMap((key) =>
    isTicked(typed[key]) ? (/^to-(\d{1,9})$/.exec(key)?.[1] ?? []) : [],
  )
  return ids.map(Number).slice(0, 50)
}

function isTicked(typed: unknown): boolean {
  return typed === true || ['yes', 'on', 'true', '1'].includes(asText(typed))
}

function asText(typed: unknown): string {
  return typeof typed === 'string' ? typed : ''
}

const fieldOrder: LetterField[] = [
  'personal',
  'ask',
  'name',
  'email',
  'address',
  'country',
  'postcode',
  'pass_on',
]

function inFieldOrder(errors: LetterMistake[]): LetterMistake[] {
  return fieldOrder.flatMap((field) => errors.filter((error) => error.field === field).slice(0, 1))
}
