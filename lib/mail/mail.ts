/** The words of the post: what there is to send, and what goes out. */

/** What waits in the outbox. Each has a template of the same name in emails/, but a letter: its words are its writer's. */
export type OutboxKind =
  | 'confirm-signature' // the link and the code
  | 'confirm-reminder' // the same link and code, once more and never again
  | 'already-signed' // to somebody who has signed with this name before
  | 'address-in-use' // to the third person of an address, or a second with another postcode
  | 'signature-receipt' // after confirming
  | 'campaign-answer' // to those who signed and agreed to mail: what the addressee answered
  | 'confirm-letter' // to its writer: the link that sends it
  | 'letter' // to a representative
  | 'letter-sent' // to its writer, once it has gone
  | 'letter-follow-up' // to its writer: did they answer?
  | 'alert' // to moderators and owners: something unusual on a campaign
  | 'your-data' // to whoever asked for it: the link that opens everything about them for an hour
  | 'complaint-news' // to whoever complained: received, acknowledged, what came of it
  | 'staff-sign-in'
  | 'staff-invitation'
  | 'staff-notice' // to staff: something happened to their account, or a colleague asks for their word
  | 'take-out-ready' // to staff: what they asked to take out can be downloaded

/** What is composed for many at once and frozen into its batch with its row: it never waits in the outbox. */
export type FrozenKind =
  | 'mailing'
  | 'mailing-test' // the same to a member of staff, to look at
  | 'journey' // a step of somebody's journey

export type MailKind = OutboxKind | FrozenKind

export type MailState = 'queued' | 'batched' | 'sent' | 'failed' | 'unknown' | 'dropped'

/** A mail as it leaves, complete. */
export type OutgoingMessage = {
  from: string
  to: string
  replyTo: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
}

/** A row of the outbox as the sender needs it. */
export type WaitingMail = {
  id: number
  kind: string
  toAddress: string
  signatureId: string | null
  letterRequestId: string | null
  data: Record<string, string>
}
