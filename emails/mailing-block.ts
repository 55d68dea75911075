/** What a mailing is made of: what its Markdown says, without anything that a mail cannot carry. Imports nothing. */

export type Inline =
  | { kind: 'words'; words: string }
  | { kind: 'strong' | 'emphasis' | 'struck'; of: Inline[] }
  | { kind: 'link'; href: string; of: Inline[] }
  | { kind: 'break' }

export type MailingBlock =
  | { kind: 'heading'; level: 2 | 3; of: Inline[] }
  | { kind: 'paragraph'; of: Inline[] }
  | { kind: 'list'; start: number | null; items: MailingBlock[][] }
  | { kind: 'quotation'; of: MailingBlock[] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' }
  /** Addresses are whole. `width` and `height` are in CSS pixels. */
  | { kind: 'picture'; src: string; alt: string; width: number; height: number | null; caption: string }
  | { kind: 'fact'; qualifier: string; shown: string; says: string; source: string; href: string }
  | { kind: 'recommendation'; number: string; title: string; standing: Standing; href: string }
  | { kind: 'button'; href: string; of: Inline[] }
  | { kind: 'record'; entries: RecordEntry[]; href: string }

/** Where a recommendation stands, as the library names it: "sent", "in_progress". */
export type Standing = { response: string; implementation: string }

/** Something that happened on a campaign. `day` is "2026-10-14". */
export type RecordEntry = {
  day: string
  kind: string
  facts: Readonly<Record<string, unknown>>
  summary: string
}
