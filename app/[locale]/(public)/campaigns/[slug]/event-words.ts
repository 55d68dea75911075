import { formatCount } from '@/app/ui/format'

type PublicEvent = { kind: string; facts: Record<string, unknown> }

const titles: Record<string, string> = {
  created: 'Campaign drafted',
  submitted: 'Sent for review',
  scheduled: 'Opening date set',
  opened: 'Campaign opened',
  paused: 'Signing paused',
  reopened: 'Signing opened again',
  closed: 'Campaign closed',
  delivered: 'Petition handed in',
  answered: 'An answer came',
  won: 'The ask was met',
  part_won: 'The ask was met in part',
  lost: 'The ask was not met',
  superseded: 'Replaced by another campaign',
  removed: 'Campaign removed',
  updated: 'Update published',
  noted: 'Noted since',
}

/** What was done with an update; readers see the last two. */
const updateActs: Record<string, string> = {
  drafted: 'Update begun',
  correction_drafted: 'Correction of an update begun',
  discarded: 'Update thrown away',
  corrected: 'Update corrected',
  published: 'Update',
}

/** The names of what staff can edit, as a reader knows them. */
const fieldNames: Record<string, string> = {
  name: 'the short name',
  demand: 'the demand',
  demandHighlight: 'the highlighted words',
  ask: 'the ask',
  addressee: 'the addressee',
  addresseeShort: 'the addressee in short',
  petitionText: 'the text handed over',
  why: 'why it matters',
  sensitivity: 'the helpline and the way out of the page',
  closesAt: 'the closing date',
  opensAt: 'the opening date',
  goals: 'the goals',
  figures: 'the figures',
  pauseNotice: 'the notice while paused',
  outcome: 'what came of it',
  recommendation: 'the recommendation',
  recommendationId: 'the recommendation',
}

/** The heading of an entry in a campaign's record, from its kind and facts. */
export function eventTitle({ kind, facts }: PublicEvent): string {
  if (kind === 'goal_reached' && typeof facts.goal === 'number')
    return `${formatCount(facts.goal)} confirmed signatures`
  if (kind === 'delivered' && typeof facts.confirmed === 'number' && typeof facts.to === 'string')
    return `Petition handed in to ${facts.to}, with ${formatCount(facts.confirmed)} confirmed signatures`
  if (kind === 'updated') return `${updateActs[String(facts.act)] ?? 'Update'}: ${String(facts.title ?? '')}`
  if (facts.act === 'took_over') return 'Took over from another campaign'
  if (kind === 'noted' && typeof facts.goalTakenBack === 'number')
    return `${formatCount(facts.goalTakenBack)} confirmed signatures not reached after all`
  if (kind === 'edited') return `Page edited${editedFields(facts)}`
  return titles[kind] ?? 'Noted'
}

function editedFields(facts: Record<string, unknown>): string {
  const fields = Array.isArray(facts.fields) ? facts.fields : []
  const names = fields.map((field) => fieldNames[String(field)]).filter((name) => name !== undefined)
  return names.length ? `: ${new Intl.ListFormat('en-GB').format(names)}` : ''
}
