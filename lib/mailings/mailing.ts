/** The words of a mailing. Shared with the browser: imports nothing. */

export type MailingKind = 'campaign_updates' | 'asks' | 'news' | 'results' | 'follow_up'
export type MailingState = 'draft' | 'in_review' | 'scheduled' | 'sending' | 'paused' | 'cancelled' | 'done'
export type Variant = 'A' | 'B' | 'C'

/** One version of what it says, as somebody wrote it: a subject, the line beside it, Markdown. */
export type MailingText = {
  locale: string
  variant: Variant
  subject: string
  preview: string
  body: string
}

/** What can be put in for each reader; the rest of the text is the same for all. */
export const mergeFields = [
  'name',
  'name.first',
  'mp.name',
  'constituency',
  'signature.date',
  'signature.number',
  'campaign.name',
  'campaign.count',
  'campaign.addressee',
] as const
export type MergeField = (typeof mergeFields)[number]

/** What is known of a reader, as it is shown; what is not known is missing, and the fallback stands there. */
export type MergeValues = Partial<Record<MergeField, string>>

/** Languages a mail can be written in; whoever has none of them gets the first. */
export const mailingLocales = ['en-GB', 'cy'] as const
export type MailingLocale = (typeof mailingLocales)[number]

/** Gmail cuts off what is longer, and with it the way out at the foot. */
export const largestHtmlBytes = 102 * 1024
