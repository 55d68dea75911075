import { longValues } from '@/lib/mailings/long-values'
import type { MergeValues } from '@/lib/mailings/mailing'

/** A subject as the reader with the longest name gets it. `shared`: what the campaign's fields are for everybody. */
export function withLongest(subject: string, shared: MergeValues): string {
  const known: Record<string, string | undefined> = { ...longValues, ...shared }
  return subject
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /\{\{\s*([a-z.]+)\s*(?:\|([^{}]*))?\}\}/g,
      (_whole, field: string, fallback = '') => known[field] ?? fallback.trim(),
    )
}
