/** What the provider tells of a mail that it took, from the lightest to the gravest. */
export const gravity = ['delayed', 'failed', 'suppressed', 'bounced', 'complained'] as const

export type MailNewsType = (typeof gravity)[number]

export type MailNews = {
  /** The provider's id of this piece of news, the same each time it is told. */
  id: string
  type: MailNewsType
  /** The provider's name for the mail. */
  providerId: string
  /** Of a bounce: "Permanent", "Transient" or "Undetermined". */
  severity: string
  /** What was said, for staff; without an address. */
  detail: string
  /** An instant, as ISO 8601. */
  occurredAt: string
}
