import { z } from 'zod'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { hasPostcodes, isCountry } from './countries'
import { nameKey } from './name-key'
import { postcodeArea, readForeignPostcode, readUkPostcode } from './postcode'

/** What is wrong with a field, as a code: the words are in app/. */
export type FieldError = {
  field: 'name' | 'email' | 'country' | 'postcode' | 'why' | 'updates' | 'no_updates' | 'show_name'
  code: string
  /** Of an address with a slip in it, which may be right all the same: what was perhaps meant. */
  meant?: string
}

/** What somebody has typed, checked and put in the form it is stored and compared in. */
export type SignatureDetails = {
  name: string
  nameKey: string
  country: string
  postcode: string | null
  area: string
}
export type SignatureForm = SignatureDetails & {
  email: string
  canonicalEmail: string
  /** Null: not answered, which is neither. */
  updates: 'yes' | 'no' | null
  /** This edition of the form has an opt-out in place of the question, for people in the United Kingdom. */
  showedOptOut: boolean
  optsOut: boolean
  showName: boolean
  /** In the signer's words, '' where nothing was written. Kept only where the campaign asks. */
  why: string
  /** The code in the address where the form was opened, or ''. */
  source: string
  /** Filled only by something that reads the page's source instead of the page. */
  honeypot: boolean
}

type Checked<T> = { kind: 'valid'; form: T } | { kind: 'invalid'; errors: FieldError[] }

const nameLengthMax = 200
const control = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/u
const link =
  /https?:|www\.|:\/\/|\b[\p{L}\d-]{2,}\.(com|org|net|info|biz|co|io|uk|ru|cn|xyz|top|link|site|online|shop|app|dev|me)\b/iu

const name = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFC')
      .replace(/[ \u00A0\u3000]+/g, ' ')
      .trim(),
  )
  .superRefine((typed, ctx) => {
    const code = nameProblem(typed)
    if (code) ctx.addIssue({ code: 'custom', message: code })
  })

function nameProblem(typed: string): string | null {
  if (typed === '') return 'missing'
  if (typed.length > nameLengthMax) return 'too_long'
  if (control.test(typed)) return 'control_characters'
  if (/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(typed)) return 'formula_start'
  if (/\S@\S/.test(typed)) return 'contains_email'
  if (link.test(typed)) return 'contains_link'
  if (!/\p{L}/u.test(typed)) return 'no_letters'
  return null
}

const email = z.string().superRefine((typed, ctx) => {
  const code =
    typed.trim() === ''
      ? 'missing'
      : typed.trim().length > 254
        ? 'too_long'
        : readEmail(typed)
          ? null
          : 'impossible'
  if (code) ctx.addIssue({ code: 'custom', message: code })
})

const country = z
  .string()
  .transform((typed) => typed.trim().toUpperCase() || 'GB')
  .refine(isCountry, 'unknown')

const details = z
  .object({ name, country: country.default('GB'), postcode: z.string().default('') })
  .superRefine((typed, ctx) => {
    const code = postcodeProblem(typed.country, typed.postcode)
    if (code) ctx.addIssue({ code: 'custom', message: code, path: ['postcode'] })
  })

/** What staff put into the address of a mailing, a poster or a share: `?s=mail-31`. Sheets that we enter ourselves have theirs. */
const sourceCode = /^(?!on-paper$)[a-z0-9-]{1,40}$/
export const whyLengthMax = 1000

const why = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .refine((typed) => typed.length <= whyLengthMax, 'too_long')

const everything = z.object({
  email,
  why: why.default(''),
  updates: z.enum(['yes', 'no', ''], 'unknown').default(''),
  no_updates: z.enum(['yes', 'on', ''], 'unknown').default(''),
  show_name: z.enum(['yes', 'no', 'on', ''], 'unknown').default(''),
})

function postcodeProblem(code: string, typed: string): string | null {
  if (!hasPostcodes(code)) return null
  if (typed.trim() === '') return code === 'GB' ? 'missing' : null
  if (typed.length > 40) return 'too_long'
  return (code === 'GB' ? readUkPostcode(typed) : readForeignPostcode(typed)) ? null : 'impossible'
}

/** Checks the form of the campaign page: every mistake at once, in the order of the fields. Never throws. */
export function readSignatureForm(typed: Record<string, unknown>): Checked<SignatureForm> {
  const given = { ...typed, name: typed.name ?? '', email: typed.email ?? '' }
  const who = details.safeParse(given)
  const rest = everything.safeParse(given)
  if (!who.success || !rest.success) {
    // A country that is not one hides whether the postcode is: zod stops before the joint check, which is right.
    return { kind: 'invalid', errors: inFieldOrder([...issuesOf(who.error), ...issuesOf(rest.error)]) }
  }
  const address = readEmail(rest.data.email)
  if (!address) return { kind: 'invalid', errors: [{ field: 'email', code: 'impossible' }] }
  return {
    kind: 'valid',
    form: {
      ...toDetails(who.data),
      email: address,
      canonicalEmail: canonicalEmail(address),
      updates: rest.data.updates || null,
      showedOptOut: typed.updates_form === 'opt_out',
      optsOut: rest.data.no_updates !== '',
      showName: rest.data.show_name === 'yes' || rest.data.show_name === 'on',
      why: rest.data.why,
      source: typeof typed.source === 'string' && sourceCode.test(typed.source) ? typed.source : '',
      honeypot: typeof typed.website === 'string' && typed.website !== '',
    },
  }
}

/**
 * The source that the page itself was opened with, from the address that a browser names with a form: a page that is stored
 * once for everybody cannot know it. '' where there is none; our own pages tell us their whole address, others do not.
 */
export function sourceOf(referrer: string | null, ourHosts: string[]): string {
  if (!referrer || !URL.canParse(referrer)) return ''
  const { host, searchParams } = new URL(referrer)
  const code = ourHosts.includes(host) ? (searchParams.get('s') ?? '') : ''
  return sourceCode.test(code) ? code : ''
}

/** Checks what a signer corrects later: name, country and postcode. Never throws. */
export function readDetailsForm(typed: Record<string, unknown>): Checked<SignatureDetails> {
  const result = details.safeParse({ ...typed, name: typed.name ?? '' })
  if (!result.success) return { kind: 'invalid', errors: inFieldOrder(issuesOf(result.error)) }
  return { kind: 'valid', form: toDetails(result.data) }
}

/** Checks what somebody corrects of themselves where no signature carries it: name and country. Never throws. */
export function readPersonForm(
  typed: Record<string, unknown>,
): Checked<Pick<SignatureDetails, 'name' | 'country'>> {
  const result = z
    .object({ name, country: country.default('GB') })
    .safeParse({ ...typed, name: typed.name ?? '' })
  if (!result.success) return { kind: 'invalid', errors: inFieldOrder(issuesOf(result.error)) }
  return { kind: 'valid', form: result.data }
}

function toDetails(typed: z.infer<typeof details>): SignatureDetails {
  const isUk = typed.country === 'GB'
  const postcode = hasPostcodes(typed.country)
    ? isUk
      ? readUkPostcode(typed.postcode)
      : readForeignPostcode(typed.postcode)
    : null
  return {
    name: typed.name,
    nameKey: nameKey(typed.name),
    country: typed.country,
    postcode,
    area: isUk && postcode ? postcodeArea(postcode) : '',
  }
}

const fieldOrder: FieldError['field'][] = [
  'name',
  'email',
  'country',
  'postcode',
  'why',
  'updates',
  'no_updates',
  'show_name',
]

function issuesOf(error: z.ZodError | undefined): FieldError[] {
  return (error?.issues ?? []).map((issue) => ({
    field: String(issue.path[0]) as FieldError['field'],
    code: /^[a-z_]+$/.test(issue.message) ? issue.message : 'impossible',
  }))
}

function inFieldOrder(errors: FieldError[]): FieldError[] {
  return fieldOrder.flatMap((field) => errors.filter((error) => error.field === field).slice(0, 1))
}
