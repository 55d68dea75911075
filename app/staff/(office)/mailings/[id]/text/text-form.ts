import { createHash } from 'node:crypto'
import type { MailingText, Variant } from '@/lib/mailings/mailing'
import { longestBody, longestPreview, longestSubject } from '@/lib/mailings/save-mailing'

export type TypedText = Pick<MailingText, 'subject' | 'preview' | 'body'>

/** What comes back of a text that was not saved: everything typed, and what stands now where somebody else has saved it. */
export type ComposerAnswer = {
  values: TypedText
  mistakes: Record<string, string>
  at: number
  /** Of the draft as it stands now, and of the text as it stands now: sent with the next try. */
  version: number
  was: string
  theirs: (TypedText & { by: string }) | null
} | null

const most = { subject: longestSubject, preview: longestPreview, body: longestBody }

/** What was typed, cut well beyond what is kept, so that what is too long is told and not lost. */
export function readTyped(form: FormData): TypedText {
  const field = (name: keyof TypedText) => String(form.get(name) ?? '').slice(0, most[name] + 20_000)
  return { subject: field('subject'), preview: field('preview'), body: field('body') }
}

/** Tells one text from another: whether somebody has changed it since the page was shown. */
export function fingerprintOf({ subject, preview, body }: TypedText): string {
  return createHash('sha256')
    .update(JSON.stringify([subject, preview, body]))
    .digest('base64url')
    .slice(0, 16)
}

export const variants: readonly Variant[] = ['A', 'B', 'C']
