import { expect, test } from 'vitest'
import { campaignStates } from '@/db/schema/campaigns'
import { closesAfterPause } from '@/lib/campaigns/after-pause'
import { type CampaignMove, mayMove, moves, movesFrom, stateAfter, statesBefore } from '@/lib/campaigns/moves'

/** Every pair of states that an act leads between, written out once more: a change of the table must be meant. */
const allowed = new Set(
  [
    'draft in_review, draft scheduled, draft open, in_review draft, in_review scheduled, in_review open',
    'scheduled draft, scheduled open',
    'open paused, open closed, open delivered, open won, open part_won, open lost, open superseded, open removed',
    'paused open, paused closed, paused delivered, paused won, paused part_won, paused lost, paused superseded, paused removed',
    'closed open, closed delivered, closed won, closed part_won, closed lost, closed superseded, closed removed',
    'delivered won, delivered part_won, delivered lost, delivered superseded, delivered removed',
    'won part_won, won lost, won removed, part_won won, part_won lost, part_won removed, lost won, lost part_won, lost removed',
    'superseded removed',
  ].flatMap((line) => line.split(', ')),
)

test('of all pairs of states, the table allows those that a life can have and no other', () => {
  for (const from of campaignStates)
    for (const to of campaignStates)
      expect([from, to, mayMove(from, to)]).toEqual([from, to, allowed.has(`${from} ${to}`)])
})

test('an act leads to its state from those before it, and from no other', () => {
  for (const act of Object.keys(moves) as CampaignMove[])
    for (const from of campaignStates)
      expect([act, from, stateAfter(from, act)]).toEqual([
        act,
        from,
        statesBefore(act).includes(from) ? moves[act].to : null,
      ])
})

test('staff are offered no move of the clock, and nothing once it is removed', () => {
  expect(campaignStates.flatMap(movesFrom).some((act) => act.includes('_on_its_day'))).toBe(false)
  expect(movesFrom('removed')).toEqual([])
  expect(movesFrom('scheduled')).toEqual(['return_to_draft', 'publish'])
})

test('the last day moves by the time of a pause, to its end in London, over a change of clocks too', () => {
  const closesAt = Date.parse('2026-10-21T23:00:00Z')
  const pausedAt = Date.parse('2026-10-10T09:00:00Z')
  const after = (until: string) =>
    new Date(closesAfterPause(closesAt, pausedAt, Date.parse(until))).toISOString()
  expect(after('2026-10-10T09:00:00Z')).toBe('2026-10-21T23:00:00.000Z')
  expect(after('2026-10-13T09:00:00Z')).toBe('2026-10-24T23:00:00.000Z')
  expect(after('2026-10-13T10:00:00Z')).toBe('2026-10-26T00:00:00.000Z')
  // The old last day passed during the pause.
  expect(after('2026-11-10T09:00:00Z')).toBe('2026-11-22T00:00:00.000Z')
})
