import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { ActionContent } from '@/lib/letters/action-form'
import { isPartisan, readActionForm } from '@/lib/letters/action-form'
import { approveAction, closeAction, openAction } from '@/lib/letters/approve-action'
import { decidePosition } from '@/lib/letters/approve-position'
import { type NewPosition, notePosition } from '@/lib/letters/note-position'
import { getContactAction } from '@/lib/letters/read-action'
import { readBoard } from '@/lib/letters/read-board'
import { redactReply, refuseReply } from '@/lib/letters/redact-reply'
import { saveAction } from '@/lib/letters/save-action'
import { saveRules } from '@/lib/letters/save-rules'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { useDatabase } from '../support/database'
import { addLetterCampaign, emptyLetters, letterRows, makePlaces, writeAndConfirm } from '../support/letters'
import { addCampaign } from '../support/signing'

useDatabase()

let places: Awaited<ReturnType<typeof makePlaces>>
let campaignId: number
beforeEach(async () => {
  await emptyLetters()
  places = await makePlaces()
  campaignId = await addLetterCampaign()
  for (const id of ['ada', 'ben'])
    await db.execute(
      sql`insert into staff (id, email, name, role) values (${id}, ${`${id}@example.org`}, ${id}, 'campaigner')`,
    )
})

const personOf = async (mandateId: number) => {
  const [row] = await db.execute<{ id: number }>(
    sql`select person_id as id from mandate where id = ${mandateId}`,
  )
  return row!.id
}

async function position(changes: Partial<NewPosition> = {}): Promise<NewPosition> {
  return {
    campaignId,
    personId: await personOf(places.leeds),
    stance: 'supports',
    on: '2026-11-01',
    evidenceUrl: 'https://example.org/said',
    replyId: null,
    summary: 'Said so.',
    staffId: 'ada',
    ...changes,
  }
}

async function noted(changes: Partial<NewPosition> = {}): Promise<number> {
  const result = await notePosition(db, await position(changes))
  if (result.kind !== 'noted') throw new Error(result.kind)
  return result.id
}
const approve = (positionId: number, staffId = 'ben') =>
  decidePosition(db, { positionId, staffId, decision: 'approved' })
const stances = async () =>
  (await readBoard('harbour', new Date()))?.rows.map(({ name, stance }) => `${name}: ${stance}`)

describe('where somebody stands', () => {
  test('is shown once another member of staff has approved it, and stays as it was approved', async () => {
    const id = await noted()
    expect(await stances()).toEqual(['Bo Sample: unknown', 'Cat Sample: unknown'])
    expect(await approve(id, 'ada')).toEqual({ kind: 'own' })
    expect(await approve(id)).toEqual({ kind: 'done' })
    expect(await approve(id)).toEqual({ kind: 'not_possible' })
    expect(await stances()).toEqual(['Bo Sample: supports', 'Cat Sample: unknown'])
    await expect(
      db.execute(sql`update target_position set stance = 'opposes' where id = ${id}`),
    ).rejects.toThrow()
    await expect(
      db.execute(
        sql`insert into target_position (campaign_id, person_id, stance, on_day, evidence_url, noted_by, approved_by, approved_at, state)
          values (${campaignId}, ${(await position()).personId}, 'opposes', current_date, 'https://example.org', 'ada', 'ada', now(), 'approved')`,
      ),
    ).rejects.toThrow()
  })

  test('is the newest of what was approved, by the day it was said', async () => {
    await approve(await noted({ on: '2026-11-10', stance: 'opposes' }))
    await approve(await noted({ on: '2026-11-02' }))
    expect(await stances()).toContain('Bo Sample: opposes')
  })

  test('rests on something, or is unknown', async () => {
    expect(await notePosition(db, await position({ evidenceUrl: '' }))).toEqual({ kind: 'no_evidence' })
    expect(await notePosition(db, await position({ evidenceUrl: 'javascript:alert(1)' }))).toEqual({
      kind: 'no_evidence',
    })
    expect(await notePosition(db, await position({ evidenceUrl: '', stance: 'unknown' }))).toMatchObject({
      kind: 'noted',
    })
  })

  test('rests on a reply only once that is redacted, may be cited, and is of this person', async () => {
    await writeAndConfirm()
    const [letter] = await letterRows()
    const [reply] = await db.execute<{ id: number }>(
      sql`insert into letter_reply (letter_id, text) values (${letter!.id}, 'Dear Niamh, yes.') returning id`,
    )
    const rest = async (changes: Partial<NewPosition> = {}) =>
      (await notePosition(db, await position({ evidenceUrl: '', replyId: reply!.id, ...changes }))).kind
    expect(await rest()).toBe('reply_not_usable')
    const redaction = { replyId: reply!.id, staffId: 'ben', redacted: 'Dear …, yes.' }
    expect(await redactReply(db, redaction)).toBe(true)
    expect(await redactReply(db, redaction)).toBe(false)
    expect(await refuseReply(db, redaction)).toBe(false)
    const [kept] = await db.execute(sql`select text, redacted, state from letter_reply`)
    expect(kept).toEqual({ text: '', redacted: 'Dear …, yes.', state: 'redacted' })
    expect(await rest()).toBe('reply_not_usable')
    await db.execute(sql`update letter_reply set may_be_cited = true`)
    expect(await rest({ personId: await personOf(places.glasgow) })).toBe('reply_not_usable')
    expect(await rest()).toBe('noted')
  })
})

describe('the board', () => {
  test('shows all parties alike, by name, and says unknown of whom nothing is known', async () => {
    await db.execute(
      sql`insert into party (slug, name, country) values ('zeta', 'Zeta', 'GB'), ('alpha', 'Alpha', 'GB') on conflict do nothing`,
    )
    await db.execute(
      sql`insert into mandate_party (mandate_id, party_slug) values (${places.leeds}, 'zeta'), (${places.glasgow}, 'alpha')`,
    )
    const board = await readBoard('harbour', new Date())
    expect(board?.rows.map(({ name, party, stance }) => [name, party, stance])).toEqual([
      ['Bo Sample', 'Zeta', 'unknown'],
      ['Cat Sample', 'Alpha', 'unknown'],
    ])
    expect(board?.counts).toEqual({ supports: 0, opposes: 0, undecided: 0, unknown: 2 })
  })

  test('case 40: hides the members of a nation while its switch is on, and no others', async () => {
    await approve(await noted({ personId: await personOf(places.glasgow) }))
    await db.execute(sql`insert into regulated_period (nation, name, from_day, until_day, pauses_actions)
      values ('SCT', 'Holyrood', current_date, current_date + 9, true), ('WLS', 'Senedd', current_date, current_date + 9, true)`)
    const board = await readBoard('harbour', new Date())
    expect(board?.rows.map(({ name }) => name)).toEqual(['Bo Sample'])
    expect(board?.hiddenNations).toEqual(['SCT'])
    await db.execute(sql`update regulated_period set pauses_actions = false`)
    expect(await stances()).toEqual(['Bo Sample: unknown', 'Cat Sample: supports'])
  })

  test('has whom the rules include, and is not there for a campaign without letters', async () => {
    await db.execute(
      sql`insert into target_rule (campaign_id, position, fits, act) values (${campaignId}, 0, '{"nations": ["SCT"]}', 'exclude')`,
    )
    expect(await stances()).toEqual(['Bo Sample: unknown'])
    await addCampaign('none')
    expect(await readBoard('none', new Date())).toBeNull()
  })

  test('case 23: has nobody of a house that is dissolved', async () => {
    await db.execute(
      sql`insert into chamber_period (chamber_slug, dissolved_at, election_on) values ('uk-commons', now() - interval '1 day', current_date + 30)`,
    )
    expect(await stances()).toEqual([])
  })
})

const content: ActionContent = {
  heading: 'Tell your MP',
  lead: '',
  ask: 'Please act.',
  subjects: ['Please act'],
  prompts: [],
  channels: ['own_mail'],
  perTargetPerHour: 20,
  keepTextDays: 28,
  imprint: '',
}

describe('an action', () => {
  const act = (staffId = 'ben') => ({ slug: 'quay', staffId })
  const approve = async (purpose: string) =>
    approveAction(db, { ...act(), purpose, seen: (await getActionForEditing('quay'))!.version })
  beforeEach(() => addCampaign('quay'))

  test('opens once somebody has answered for its purpose by name, and not before', async () => {
    expect(await openAction(db, act())).toEqual({ kind: 'no_targets' })
    await saveAction(db, { slug: 'quay', content, staffId: 'ada' })
    expect(await openAction(db, act())).toEqual({ kind: 'not_approved' })
    expect(await approve('  ')).toEqual({ kind: 'no_purpose' })
    expect(await approve('Relief of need')).toEqual({ kind: 'approved' })
    expect(await openAction(db, act())).toEqual({ kind: 'opened' })
    expect(await getContactAction('quay', new Date())).toMatchObject({ ask: 'Please act.' })
    expect(await closeAction(db, act())).toBe(true)
    expect(await getContactAction('quay', new Date())).toBeNull()
    const events = await db.execute<{ facts: { letters: string } }>(
      sql`select facts from campaign_event where facts ? 'letters' order by id`,
    )
    expect(events.map(({ facts }) => facts.letters)).toEqual(['drafted', 'approved', 'opened', 'closed'])
  })

  test('is approved again after a draft was changed', async () => {
    await saveAction(db, { slug: 'quay', content, staffId: 'ada' })
    await approve('Relief of need')
    await saveAction(db, { slug: 'quay', content: { ...content, ask: 'Other words.' }, staffId: 'ada' })
    expect(await openAction(db, act())).toEqual({ kind: 'not_approved' })
  })

  test('the database lets none be open that nobody approved', async () => {
    await saveAction(db, { slug: 'quay', content, staffId: 'ada' })
    await expect(
      db.execute(sql`update contact_action set state = 'open' where not is_sample`),
    ).rejects.toThrow()
  })

  test('keeps rules in their order with the words they name, all or none', async () => {
    await saveAction(db, { slug: 'quay', content, staffId: 'ada' })
    const thanks = { name: 'thanks', kind: 'thanks' as const, ask: 'Thank you.', subjects: [] }
    const commons = { fits: { chambers: ['uk-commons'] }, act: 'include' as const, variant: null }
    const rules = [{ fits: { parties: ['a'] }, act: 'variant' as const, variant: 'thanks' }, commons]
    const save = (changes: object) =>
      saveRules(db, { slug: 'quay', variants: [thanks], rules, staffId: 'ada', ...changes })
    expect(await save({})).toEqual({ kind: 'saved' })
    expect(await save({ variants: [] })).toEqual({ kind: 'unknown_variant', rule: 0 })
    await approve('Relief of need')
    await openAction(db, act())
    const action = await getContactAction('quay', new Date())
    expect(action?.rules.map(({ act: one, variantId }) => [one, variantId !== null])).toEqual([
      ['variant', true],
      ['include', false],
    ])
    expect(await save({ variants: [], rules: [commons] })).toEqual({ kind: 'saved' })
    expect(await saveRules(db, { slug: 'none', variants: [], rules: [], staffId: 'ada' })).toEqual({
      kind: 'no_action',
    })
  })

  test('words that letters were written with stay', async () => {
    await db.execute(
      sql`insert into letter_variant (campaign_id, name, kind, ask) values (${campaignId}, 'softer', 'softer', 'Please.')`,
    )
    await db.execute(sql`insert into mandate_office (mandate_id, kind) values (${places.leeds}, 'minister')`)
    await writeAndConfirm()
    expect(await saveRules(db, { slug: 'harbour', variants: [], rules: [], staffId: 'ada' })).toEqual({
      kind: 'variant_in_use',
      name: 'softer',
    })
  })
})

describe('the form of an action', () => {
  const typed = {
    heading: 'Tell your MP',
    ask: 'Please act.',
    subjects: 'One\n\n Two ',
    'question-0': 'Why?',
    'choices-0': 'I live there: I live beside it.',
    own_mail: 'on',
    sent_by_us: 'on',
    perTargetPerHour: '20',
    keepTextDays: '28',
  }

  test('is read with its subjects, questions and answers', () => {
    expect(readActionForm(typed)).toMatchObject({
      kind: 'valid',
      content: {
        subjects: ['One', 'Two'],
        prompts: [{ question: 'Why?', choices: [{ label: 'I live there', sentence: 'I live beside it.' }] }],
        channels: ['own_mail', 'sent_by_us'],
        perTargetPerHour: 20,
      },
    })
  })

  test('tells every mistake at once', () => {
    const wrong = {
      ask: 'Vote against them.',
      subjects: '',
      'choices-1': 'no sentence',
      perTargetPerHour: '201',
      keepTextDays: 'x',
    }
    const read = readActionForm(wrong)
    expect(read.kind === 'invalid' && read.mistakes.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'heading missing',
      'ask partisan',
      'perTargetPerHour out_of_range',
      'keepTextDays not_a_number',
      'subjects missing',
      'question-1 missing',
      'choices-1 not_label_and_sentence',
      'own_mail missing',
    ])
  })

  test('notices what tells people how to vote, and nothing else', () => {
    for (const text of ['Vote for her', 'Do not VOTE AGAINST', 'vote them out', 'Re-elect him'])
      expect(isPartisan(text)).toBe(true)
    for (const text of ['When does the House vote?', 'Votes at 16', 'child labour', 'the Labour market'])
      expect(isPartisan(text)).toBe(false)
  })
})
