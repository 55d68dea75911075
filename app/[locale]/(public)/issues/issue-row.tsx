import type { TextRow } from '@/app/ui/text-rows'
import type { LiveSummary } from '@/lib/library/publications/list-live'

/** An issue as a row: its name and its plain answer. */
export function toIssueRow({ slug, address, title, standfirst, details }: LiveSummary<'issue'>): TextRow {
  return { key: slug, href: address, title, text: <p>{standfirst || details.answer}</p> }
}
