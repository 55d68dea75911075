import type { ErasureRow } from '@/lib/rights/list-erasures'

export const causeWords: Record<ErasureRow['cause'], string> = {
  asked: 'They asked',
  staff: 'Staff, for them',
  retention: 'Its time was over',
  replay: 'Again, after a backup was restored',
}

const places: Record<string, { words: string; href?: (id: string) => string }> = {
  signature_event: { words: 'Reason for a decision about a signature' },
  invalidation: { words: 'Note of an invalidation', href: (id) => `/staff/signatures/invalidations/${id}` },
  integrity_alert: { words: 'Note on an alert', href: () => '/staff/watch' },
  address_rule: { words: 'What is allowed or blocked', href: () => '/staff/watch' },
  retention_hold: { words: 'Reason for a hold', href: () => '/staff/rights/retention' },
  take_out: { words: 'Reason for an export or a pack' },
  paper_sheet: { words: 'Where a paper sheet comes from' },
  complaint_event: { words: 'Note of a complaint', href: () => '/staff/rights' },
  contact_import: { words: 'Evidence of an import', href: () => '/staff/mail/imports' },
  saved_view: { words: 'A search somebody saved', href: () => '/staff/views' },
  campaign_event: { words: 'History of a campaign' },
  campaign_update: { words: 'An update of a campaign' },
  audience: { words: 'A saved audience', href: () => '/staff/mailings/audiences' },
  mailing: { words: 'A mailing', href: (id) => `/staff/mailings/${id}` },
  mailing_text: { words: 'Text of a mailing', href: (id) => `/staff/mailings/${id}` },
  audit_entry: { words: 'A line of the log', href: () => '/staff/audit' },
}

/** What a row is, as staff know it, and where it is looked at. */
export function placeOf(table: string, id: string): { words: string; href: string | null } {
  const place = places[table]
  return { words: `${place?.words ?? table}, ${id}`, href: place?.href?.(id) ?? null }
}
