import type { AuditFilter } from '@/lib/audit/queries'
import { endOfLondonDay, londonInstant } from '@/lib/london-time'

export type AuditQuery = Partial<
  Record<'who' | 'what' | 'kind' | 'object' | 'from' | 'to' | 'before', string | string[]>
>

export type AuditForm = Record<'who' | 'what' | 'kind' | 'object' | 'from' | 'to', string>

type Read = { form: AuditForm; filter: AuditFilter; before?: number; mistake: string | null }

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks for. A day that is none is said, and what was typed stays in the form. */
export function readAuditQuery(query: AuditQuery): Read {
  const one = (name: keyof AuditQuery) =>
    String([query[name]].flat()[0] ?? '')
      .trim()
      .slice(0, 100)
  const form = {
    who: one('who'),
    what: one('what'),
    kind: one('kind'),
    object: one('object'),
    from: one('from'),
    to: one('to'),
  }
  const from = instantOf(form.from, (day) => londonInstant(day))
  const until = instantOf(form.to, endOfLondonDay)
  const before = Number(one('before'))
  return {
    form,
    filter: {
      staffId: form.who || undefined,
      action: form.what || undefined,
      objectKind: form.kind || undefined,
      objectId: form.object || undefined,
      from: from ?? undefined,
      until: until ?? undefined,
    },
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    mistake:
      (form.from && from === null) || (form.to && until === null)
        ? 'Write days like 2026-11-22. The others of the filter are used.'
        : null,
  }
}

function instantOf(day: string, read: (day: string) => number | null): number | null {
  return dayPattern.test(day) ? read(day) : null
}

/** The same filter, at another place of the list. */
export function auditPath(form: AuditForm, before?: number): string {
  const given = Object.entries(form).filter(([, value]) => value !== '')
  const params = new URLSearchParams([
    ...given,
    ...(before ? [['before', String(before)]] : []),
  ] as string[][])
  return `/staff/audit${params.size > 0 ? `?${params}` : ''}`
}
