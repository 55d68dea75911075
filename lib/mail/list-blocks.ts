import type { Inline, MailingBlock, RecordEntry } from '@/emails/mailing-block'

/** What a mail to many is made of, for those who make one. */
export type { Inline, MailingBlock, RecordEntry }
