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
  invalidation: 'invalidation',
  setting: 'setting',
  list: 'line of the lists',
  alert: 'alert',
  directory: 'directory entry',
  evidence: 'evidence',
  view: 'saved view',
  audit: 'audit log',
}

/** What these are numbered by says nothing to a reader: the sentence ends without it. */
const withoutName: readonly string[] = ['audit', 'directory']

/** "changed the role of Ben Okri"; who did it is said by the caller. What has no words yet is said by its name. */
export function auditSentence({ action, objectKind, objectId, objectName, who }: AuditRow): string {
  const name = withoutName.includes(objectKind) ? '' : (objectName ?? objectId.replaceAll('_', ' '))
  const known = actionWords[action]
  const said = known ?? `${action.replace('.', ': ').replaceAll('_', ' ')} ${objectKind}`.trim()
  return objectKind === 'staff' && name === who ? said : `${said} ${name}`.trim()
}

const factNames: Record<string, string> = {
  takeOut: 'number',
  why: 'reason',
  kind: 'of',
  again: 'once more',
  printed: 'with a PDF',
  tellSigners: 'signers should hear of it',
  waitingAnswer: 'waits for a second person',
  decidesAnswer: 'decides entry',
}

/** The facts of an entry as "Rows: 12. Reason: …"; longer ones are cut. */
export function factWords(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([key, value]) => {
      const name = factNames[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      const words = valueWords(value)
      return `${name.replaceAll('_', ' ')}: ${words.length > 160 ? `${words.slice(0, 160)}…` : words}`
    })
    .join('; ')
}

function valueWords(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value === 'object' && value !== null) return `(${factWords(value as Record<string, unknown>)})`
  return String(value)
}
