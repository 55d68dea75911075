import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { getCampaignHistory } from '@/lib/campaigns/editor-queries'
import { inTransaction } from '@/lib/in-transaction'
import { readActionForm } from '@/lib/letters/action-form'
import { approveAction, closeAction, openAction } from '@/lib/letters/approve-action'
import { deleteRule, editRules, markOf, moveRule, putRule, putVariant } from '@/lib/letters/edit-rules'
import { getContactAction } from '@/lib/letters/read-action'
import { readBoard } from '@/lib/letters/read-board'
import { readRule } from '@/lib/letters/rules-form'
import { saveAction } from '@/lib/letters/save-action'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { decideNoted, listPositions, noteTyped } from '@/lib/letters/staff-positions'
import { firstRedaction } from '@/lib/letters/staff-replies'
import { addChannel, markChannelRight } from '@/lib/representatives/change-channel'
import { addOffice, endOffice } from '@/lib/representatives/change-office'
import {
  addDissolution,
  addRegulatedPeriod,
  recordReturn,
  removeRegulatedPeriod,
  switchRegulatedPeriod,
} from '@/lib/representatives/keep-calendar'
import { readPersonRecord } from '@/lib/representatives/staff-directory'
import { may } from '@/lib/staff/permissions'
import { useDatabase } from '../support/database'
import { emptyLetters, makePlaces } from '../support/letters'
import { addCampaign } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()

const slug = 'harbour'
let [writer, other] = ['', '']

const typedAction = {
  heading: 'Tell your MP',
  ask: 'Please ask the Minister when the harbour will be made safer.',
  subjects: 'A safer harbour\nOur harbour',
  own_mail: 'yes',
  perTargetPerHour: '20',
  keepTextDays: '28',
}

beforeEach(async () => {
  await emptyLetters()
  await makePlaces()
  await addCampaign(slug)
  writer = await addStaff('writer@example.org', 'campaigner', 'active', 'Wren')
  other = await addStaff('other@example.org', 'campaigner', 'active', 'Otis')
})

async function begin(): Promise<void> {
  const read = readActionForm(typedAction)
  if (read.kind !== 'valid') throw new Error('the form of the test cannot be read')
  await inTransaction((tx) => saveAction(tx, { slug, content: read.content, staffId: writer }))
}

/** As the other person, who has read what it says now, unless `seen` says otherwise. */
async function approve(purpose = 'It protects people.', seen?: string) {
  const version = seen ?? (await getActionForEditing(slug))!.version
  return inTransaction((tx) => approveAction(tx, { slug, staffId: other, purpose, seen: version }))
}
const open = () => inTransaction((tx) => openAction(tx, { slug, staffId: writer }))
const close = () => inTransaction((tx) => closeAction(tx, { slug, staffId: writer }))

const edit = (change: Parameters<typeof editRules>[1]['change']) =>
  inTransaction((tx) => editRules(tx, { slug, staffId: writer, change }))
const rulesNow = async () => (await getActionForEditing(slug))!.rules
const events = async () =>
  (await db.execute<{ kind: string }>(sql`select kind from directory_event order by id`)).map(
    ({ kind }) => kind,
  )

describe('what may be done by whom', () => {
  test('a moderator changes no rules and redacts replies; an analyst sees no reply and no position before it is public', () => {
    expect(may('moderator', 'campaign.edit')).toBe(false)
    expect(may('moderator', 'directory.edit')).toBe(false)
    expect(may('moderator', 'reply.redact')).toBe(true)
    expect(may('analyst', 'reply.redact')).toBe(false)
    expect(may('analyst', 'position.approve')).toBe(false)
    expect(may('campaigner', 'reply.redact')).toBe(false)
  })
})

describe('the action of a campaign', () => {
  test('opens only once somebody has written down the purpose and approved it by name', async () => {
    await begin()
    expect(await open()).toEqual({ kind: 'not_approved' })
    await approve(' ')
    expect(await open()).toEqual({ kind: 'not_approved' })
    await approve('It protects people.')
    expect((await getActionForEditing(slug))?.approved?.by).toBe('Otis')
    expect(await open()).toEqual({ kind: 'opened' })
    expect((await getContactAction(slug, new Date()))?.heading).toBe('Tell your MP')
    expect(await close()).toBe(true)
    expect(await getContactAction(slug, new Date())).toBeNull()
  })

  test('a draft that was changed has to be approved again', async () => {
    await begin()
    await approve('It protects people.')
    await begin()
    expect((await getActionForEditing(slug))?.approved).toBeNull()
  })

  test('an approval stands for what its approver was shown, and for nothing that was changed meanwhile', async () => {
    await begin()
    const { version } = (await getActionForEditing(slug))!
    await begin()
    expect(await approve('It protects people.', version)).toEqual({ kind: 'changed_since' })
    expect((await getActionForEditing(slug))?.approved).toBeNull()
    expect((await approve()).kind).toBe('approved')
  })

  test('words or rules changed while it was open, or closed, are approved before it opens again', async () => {
    await begin()
    await approve()
    expect(await open()).toEqual({ kind: 'opened' })
    await close()
    expect(await open()).toEqual({ kind: 'opened' })
    await begin()
    await close()
    expect((await getActionForEditing(slug))?.approved).toBeNull()
    expect(await open()).toEqual({ kind: 'not_approved' })
    await approve()
    await edit((book) => putRule(book, null, { fits: { nations: ['SCT'] }, act: 'exclude', variant: null }))
    expect(await open()).toEqual({ kind: 'not_approved' })
    await approve()
    expect(await open()).toEqual({ kind: 'opened' })
  })

  test('the database opens nothing that nobody approved', async () => {
    await begin()
    await expect(db.execute(sql`update contact_action set state = 'open'`)).rejects.toThrow()
  })
})

describe('rules', () => {
  const fits = {
    kind: 'valid',
    value: { fits: { nations: ['SCT'] }, act: 'exclude', variant: null },
  } as const

  test('a rule is added, moved before another and deleted; the order is that of the list', async () => {
    await begin()
    const read = readRule({ act: 'exclude', 'nations-SCT': 'yes' }, [], [])
    expect(read).toEqual(fits)
    await edit((book) => putRule(book, null, fits.value as never))
    const at = { place: 1, mark: markOf(fits.value as never) }
    expect(await edit((book) => moveRule(book, at, -1))).toEqual({ kind: 'saved' })
    expect((await rulesNow()).map(({ act }) => act)).toEqual(['exclude', 'include'])
    await edit((book) => deleteRule(book, { ...at, place: 0 }))
    expect((await rulesNow()).map(({ act }) => act)).toEqual(['include'])
  })

  test('whoever acts on a rule that somebody has moved meanwhile changes nothing', async () => {
    await begin()
    await edit((book) => putRule(book, null, fits.value as never))
    const at = { place: 0, mark: markOf(fits.value as never) }
    expect(await edit((book) => deleteRule(book, at))).toEqual({ kind: 'moved' })
    expect(await rulesNow()).toHaveLength(2)
  })

  test('other words keep their rule when they are renamed, and no two have one name', async () => {
    await begin()
    const softer = { name: 'Softer', kind: 'softer' as const, ask: 'Please raise it.', subjects: [] }
    await edit((book) => putVariant(book, null, softer))
    await edit((book) =>
      putRule(book, null, { fits: { roles: ['minister'] }, act: 'variant', variant: 'Softer' }),
    )
    await edit((book) => putVariant(book, 'Softer', { ...softer, name: 'For ministers' }))
    const action = (await getActionForEditing(slug))!
    expect(action.variants.map(({ name }) => name)).toEqual(['For ministers'])
    expect(action.rules[1]?.variantId).toBe(action.variants[0]?.id)
    expect(await edit((book) => putVariant(book, null, { ...softer, name: 'For ministers' }))).toEqual({
      kind: 'name_taken',
    })
  })
})

describe('positions', () => {
  const typed = {
    campaign: slug,
    stance: 'supports',
    on: '2026-06-01',
    evidenceUrl: 'https://example.org/speech',
    reply: '',
    summary: 'Said so in a sample speech.',
  }
  const note = (changes: Record<string, string> = {}) =>
    inTransaction((tx) =>
      noteTyped(tx, { typed: { ...typed, ...changes }, personId: 1, staffId: writer, today: '2026-06-02' }),
    )
  const decide = (staffId: string, decision: 'approved' | 'refused', reason = '') =>
    inTransaction((tx) => decideNoted(tx, { positionId: 1, staffId, decision, reason }))

  test('one that was noted is public once another person has approved it, and not before', async () => {
    await begin()
    await approve('It protects people.')
    await open()
    expect((await note()).kind).toBe('noted')
    const supporters = async () => (await readBoard(slug, new Date()))?.counts.supports
    expect(await supporters()).toBe(0)
    expect(await decide(writer, 'approved')).toEqual({ kind: 'own' })
    expect(await supporters()).toBe(0)
    expect(await decide(other, 'approved')).toEqual({ kind: 'done' })
    expect(await supporters()).toBe(1)
  })

  test('a refusal needs a reason, which stays with it', async () => {
    await begin()
    await note()
    expect(await decide(other, 'refused')).toEqual({ kind: 'no_reason' })
    expect(await decide(other, 'refused', 'The speech is about another harbour.')).toEqual({ kind: 'done' })
    const [position] = await listPositions()
    expect(position).toMatchObject({ state: 'refused', reason: 'The speech is about another harbour.' })
    expect((await getCampaignHistory(slug)).every(({ isPublic }) => !isPublic)).toBe(true)
  })

  test('a stance without a page, a day to come and words for a vote are refused, all at once', async () => {
    await begin()
    expect(await note({ evidenceUrl: '' })).toEqual({ kind: 'no_evidence' })
    expect(await note({ on: '2026-06-03' })).toMatchObject({
      mistakes: [{ field: 'on', code: 'in_the_future' }],
    })
    const wrong = await note({ evidenceUrl: 'a speech', summary: 'Vote them out.', stance: '' })
    expect(wrong.kind === 'invalid' && wrong.mistakes.map(({ field }) => field).sort()).toEqual([
      'evidenceUrl',
      'stance',
      'summary',
    ])
  })
})

test('the first draft of a redaction takes out mail addresses, telephone numbers and postcodes', () => {
  const text = 'Dear Ms Sample, write to kim@example.org or call 020 7946 0000. LS6 1AA is in my area.'
  expect(firstRedaction(text)).toBe(
    'Dear Ms Sample, write to [removed] or call [removed]. [removed] is in my area.',
  )
})

describe('the directory', () => {
  const act = <T>(work: Parameters<typeof inTransaction<T>>[0]) => inTransaction(work)

  test('an address that bounced is right again once somebody has looked, and that is written down', async () => {
    const record = (await readPersonRecord(1))!
    await db.execute(sql`update contact_channel set state = 'bounced', needs_look = true`)
    const who = { staffId: writer, today: '2026-06-02' }
    await act((tx) => markChannelRight(tx, record.channels[0]!.id, who))
    expect((await readPersonRecord(1))!.channels[0]).toMatchObject({ state: 'ok', checkedOn: '2026-06-02' })
    expect(await events()).toEqual(['channel_checked'])
  })

  test('an address that is added and used first takes the place of the one before; two in one line are refused', async () => {
    const who = { staffId: writer, today: '2026-06-02' }
    const add = (value: string) =>
      act((tx) => addChannel(tx, 1, { kind: 'email', value, label: '', preferred: 'yes' }, who))
    expect((await add('a@example.org, b@example.org')).kind).toBe('invalid')
    expect((await add('new@example.org')).kind).toBe('added')
    const preferred = (await readPersonRecord(1))!.channels.filter(({ isPreferred }) => isPreferred)
    expect(preferred.map(({ value }) => value)).toEqual(['new@example.org'])
  })

  test('an office is held from a day to a day, only in a seat of that person', async () => {
    const { mandates } = (await readPersonRecord(1))!
    const office = {
      mandate: String(mandates[0]!.id),
      office: 'speaker',
      title: 'Speaker',
      from: '2026-01-01',
    }
    expect((await act((tx) => addOffice(tx, 2, office, writer))).kind).toBe('invalid')
    expect((await act((tx) => addOffice(tx, 1, office, writer))).kind).toBe('added')
    const [held] = (await readPersonRecord(1))!.mandates[0]!.offices
    expect(await act((tx) => endOffice(tx, held!.id, '2026-06-02', writer))).toBe(true)
    expect(await act((tx) => endOffice(tx, held!.id, '2026-06-02', writer))).toBe(false)
    expect(await events()).toEqual(['office_added', 'office_ended'])
  })

  test('the switch of a nation is turned on once, pauses it, and keeps its period from being removed', async () => {
    await begin()
    const today = new Date().toISOString().slice(0, 10)
    const typed = { nation: 'SCT', name: 'A sample election', from: '2026-01-01', until: '2099-01-01' }
    expect((await act((tx) => addRegulatedPeriod(tx, { ...typed, until: '2025-01-01' }, writer))).kind).toBe(
      'invalid',
    )
    await act((tx) => addRegulatedPeriod(tx, typed, writer))
    expect(await act((tx) => switchRegulatedPeriod(tx, 1, true, writer))).toBe(true)
    expect(await act((tx) => switchRegulatedPeriod(tx, 1, true, writer))).toBe(false)
    expect(await act((tx) => removeRegulatedPeriod(tx, 1, writer))).toBe(false)
    const [paused] = await db.execute<{ nation: string }>(
      sql`select nation from regulated_period where pauses_actions and from_day <= ${today} and until_day > ${today}`,
    )
    expect(paused?.nation).toBe('SCT')
    expect(await events()).toEqual(['regulated_period_added', 'switched_on'])
  })

  test('a dissolved parliament returns once, when staff say so', async () => {
    const typed = { chamber: 'uk-commons', dissolvedOn: '2026-05-01', electionOn: '2026-06-11', note: '' }
    await act((tx) => addDissolution(tx, typed, writer))
    expect(await act((tx) => addDissolution(tx, typed, writer))).toMatchObject({
      mistakes: [{ field: 'dissolvedOn', code: 'overlaps' }],
    })
    expect(await act((tx) => recordReturn(tx, 1, writer))).toBe(true)
    expect(await act((tx) => recordReturn(tx, 1, writer))).toBe(false)
    expect(await events()).toEqual(['dissolution_added', 'chamber_returned'])
  })

  test('a parliament is dissolved with the day by its own clocks', async () => {
    const days = { dissolvedOn: '2031-09-01', electionOn: '2031-10-20', note: '' }
    for (const chamber of ['uk-commons', 'ca-commons', 'us-house'])
      await act((tx) => addDissolution(tx, { chamber, ...days }, writer))
    const rows = await db.execute<{ chamber: string; at: string }>(sql`select chamber_slug as chamber,
      to_char(dissolved_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at from chamber_period order by chamber_slug`)
    expect([...rows]).toEqual([
      { chamber: 'ca-commons', at: '2031-09-01 04:00' },
      { chamber: 'uk-commons', at: '2031-08-31 23:00' },
      { chamber: 'us-house', at: '2031-09-01 04:00' },
    ])
    expect(await act((tx) => addDissolution(tx, { chamber: 'nowhere', ...days }, writer))).toMatchObject({
      kind: 'invalid',
    })
  })
})
