import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionWords } from '@/app/staff/(office)/audit/action-words'
import { auditSentence, factWords, objectWords } from '@/app/staff/(office)/audit/audit-words'
import { campaignEventKinds } from '@/db/schema/campaigns'
import { evidenceEvent } from '@/db/schema/evidence'
import { signatureEventKinds } from '@/db/schema/moderation'
import { publicationEventKinds } from '@/db/schema/publications'
import { commentActs } from '@/lib/comments/decide-comment'

const sources = ['lib', 'app'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
    .map((file) => readFileSync(join(room, file), 'utf8')),
)
const found = (which: RegExp, within: RegExp) =>
  sources
    .filter((code) => which.test(code))
    .flatMap((code) => [...code.matchAll(within)].map((m) => m[1] ?? ''))

/** What is written by name, wherever the log is written to. */
const writesTheLog = /insert into audit_entry|writeAudit\(|moveMailing\(/
const named = found(writesTheLog, /'((?!undersigned)[a-z_]+\.[a-z_]+)'/g)
/** What is put together from an act: those of these two are listed below, and others have words at least. */
const puttogether = found(writesTheLog, /[`'"]([a-z_]+)\.\$\{/g)
const invalidationActs = found(/`invalidation\.\$\{act\}`/, /act: ([^\n]+)/g).flatMap((types) =>
  [...types.matchAll(/'([a-z_]+)'/g)].map(([, act]) => act ?? ''),
)
/** Histories whose kinds are free text. */
const staffKinds = [
  ...found(/insert\(staffEvent\)/, /kind: '([a-z_]+)', (?:actorId|facts|subjectId)/g),
  ...found(/insert\(staffEvent\)/, /note\(tx, staffId, '([a-z_]+)'/g),
]
const directoryKinds = [
  ...found(/writeDirectoryEvent\(/, /writeDirectoryEvent\([^)]*?'([a-z_]+)'/g),
  ...found(/writeDirectoryEvent\(/, /\? '(switched_\w+)' : /g),
  ...found(/writeDirectoryEvent\(/, / : '(switched_\w+)'/g),
  ...found(/writeDirectoryEvent\(/, /change\([^)]*?'([a-z_]+)'/g),
  ...found(/insert into directory_event/, /insert into directory_event[\s\S]*?'([a-z_]+)'/g),
]
const listed = ['comment', 'invalidation']
const unlisted = puttogether.filter((object) => !listed.includes(object))
const of = (object: string, kinds: readonly string[]) => kinds.map((kind) => `${object}.${kind}`)

const written = new Set([
  ...named,
  ...of('campaign', campaignEventKinds),
  ...of('publication', publicationEventKinds),
  ...of('signature', signatureEventKinds),
  ...of('evidence', evidenceEvent.act.enumValues),
  ...of('comment', commentActs),
  ...of('invalidation', invalidationActs),
  ...of('staff', staffKinds),
  ...of('directory', directoryKinds),
  ...Object.keys(actionWords).filter((action) => unlisted.some((object) => action.startsWith(`${object}.`))),
])

describe('the words of the audit log', () => {
  test('are there for every action that the code writes', () => {
    expect([...written].filter((action) => !actionWords[action])).toEqual([])
    const known = Object.keys(actionWords).map((action) => action.split('.')[0])
    expect(puttogether.filter((object) => !known.includes(object))).toEqual([])
  })

  test('are there for no action that nobody writes', () => {
    expect(Object.keys(actionWords).filter((action) => !written.has(action))).toEqual([])
  })

  test('name every kind of thing that the filter can ask for', () => {
    const kinds = [
      ...found(writesTheLog, /objectKind: '([a-z_]+)'/g),
      ...found(writesTheLog, /'[a-z_]+\.[a-z_]+', '([a-z_]+)'/g),
      ...['publication', 'staff', 'signature', 'directory', 'evidence', 'comment', 'invalidation', 'list'],
    ]
    expect(kinds.filter((kind) => !objectWords[kind])).toEqual([])
  })

  test('make a sentence after the name of whoever did it', () => {
    const row = { id: 1, at: 0, who: 'Ruth', facts: {}, objectSlug: null }
    const said = (action: string, objectId: string, objectName: string | null) =>
      auditSentence({ ...row, action, objectKind: action.split('.')[0]!, objectId, objectName })
    expect(said('campaign.paused', '3', 'Harbour')).toBe('paused the campaign Harbour')
    expect(said('staff.signed_in', 'a', 'Ruth')).toBe('signed in')
    expect(said('staff.role_changed', 'b', 'Ben')).toBe('changed the role of Ben')
    expect(said('setting.changed', 'proof_of_work', null)).toBe('changed the setting proof of work')
    expect(said('directory.switched_on', '17', null)).toBe('turned on a regulated period')
    expect(said('thing.made_new', '4', null)).toBe('thing: made new thing 4')
  })

  test('say facts as words, whatever shape they have', () => {
    expect(
      factWords({ rows: 3, columns: ['name', 'state'], again: true, criteria: { email: 'given' }, note: '' }),
    ).toBe('rows: 3; columns: name, state; once more: yes; criteria: (email: given)')
  })
  test('leave what was edited to the history, and shorten what only a program reads', () => {
    expect(factWords({ after: { a: 1 }, before: {}, fields: ['nextSteps'] })).toBe('fields: next steps')
    expect(factWords({ takeOut: '9ae71824-2b18-4ed9-b75a-b3b4aef358f6', act: 'took_over' })).toBe(
      'number: 9ae71824; act: took over',
    )
    expect(factWords({ closesAt: '2026-12-13T00:00:00.000Z', reason: 'A.b_c' })).toBe(
      'closes at: 13 December 2026, 12.00am; reason: A.b_c',
    )
  })
})
