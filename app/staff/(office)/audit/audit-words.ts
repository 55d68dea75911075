import { formatMoment } from '@/app/ui/format'
import type { AuditRow } from '@/lib/audit/queries'
import { actionWords } from './action-words'

/** Things that entries are about, and what one of them is called. */
export const objectWords: Record<string, string> = {
  campaign: 'campaign',
  publication: 'text',
  staff: 'staff account',
  signature: 'signature',
  comment: 'reason of a signer',
  paper_sheet: 'paper sheet',
  erasure: 'erasure of a person',
  suppression: 'stopped address',
  complaint: 'complaint',
  records: 'records of processing',
  invalidation: 'invalidation',
  journey: 'journey',
  mailing: 'mailing',
  setting: 'setting',
  contact_import: 'import of contacts',
  audience: 'saved audience',
  list: 'line of the lists',
  alert: 'alert',
  retention: 'time that data is kept',
  retention_hold: 'hold on deleting',
  directory: 'directory entry',
  evidence: 'evidence',
  view: 'saved view',
  audit: 'audit log',
}

/** What these are numbered by says nothing to a reader: the sentence ends without it. */
const withoutName: readonly string[] = ['audit', 'directory', 'suppression']

/** "changed the role of Ben Okri"; who did it is said by the caller. What has no words yet is said by its name. */
export function auditSentence({ action, objectKind, objectId, objectName, who }: AuditRow): string {
  const name = withoutName.includes(objectKind) ? '' : (objectName ?? shortId(objectId).replaceAll('_', ' '))
  const known = actionWords[action]
  const said = known ?? `${action.replace('.', ': ').replaceAll('_', ' ')} ${objectKind}`.trim()
  return objectKind === 'staff' && name === who ? said : `${said} ${name}`.trim()
}

/** Where the thing of an entry can be seen; null where it has no page, or may be gone. */
export function objectPath({ objectKind, objectId, objectName, objectSlug }: AuditRow): string | null {
  const id = encodeURIComponent(objectId)
  switch (objectKind) {
    case 'campaign':
      return objectSlug && `/staff/campaigns/${objectSlug}/history`
    case 'publication':
      return `/staff/library/publications/${id}/history`
    case 'staff':
      return objectId === '' ? null : `/staff/people/${id}`
    case 'signature':
    case 'comment':
      return `/staff/signatures/${id}`
    case 'journey':
      return objectName && `/staff/mailings/journeys/${id}`
    case 'mailing':
      return `/staff/mailings/${id}`
    case 'invalidation':
      return `/staff/signatures/invalidations/${id}`
    default:
      return null
  }
}

const factNames: Record<string, string> = {
  takeOut: 'number',
  why: 'reason',
  kind: 'of',
  again: 'once more',
  printed: 'with a PDF',
  told: 'signers it was sent to',
  waitingAnswer: 'waits for a second person',
  decidesAnswer: 'decides entry',
}

/** Both are in the history of what was edited, whole; here the names of the fields say enough. */
const inTheHistory: readonly string[] = ['before', 'after']

/** The facts of an entry as "rows: 12; reason: …"; longer ones are cut. */
export function factWords(facts: Record<string, unknown>): string {
  const isEdit = Array.isArray(facts.fields)
  return Object.entries(facts)
    .filter(([key, value]) => value !== '' && value !== null && !(isEdit && inTheHistory.includes(key)))
    .map(([key, value]) => {
      const words = valueWords(value)
      return `${factNames[key] ?? plain(key)}: ${words.length > 160 ? `${words.slice(0, 160)}…` : words}`
    })
    .join('; ')
}

/** "took_over" and "nextSteps" as words. */
const plain = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ')

function valueWords(value: unknown): string {
  if (typeof value === 'string') return stringWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value === 'object' && value !== null) {
    const inside = factWords(value as Record<string, unknown>)
    return inside === '' ? 'none' : `(${inside})`
  }
  return String(value)
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

function stringWords(value: string): string {
  if (isId.test(value)) return shortId(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatMoment(Date.parse(value))
  return /^[a-z]+([A-Z_][a-z]+)+$/.test(value) ? plain(value) : value
}

/** Enough of a long number to tell it from the others. */
const shortId = (id: string) => (isId.test(id) ? id.slice(0, 8) : id)
