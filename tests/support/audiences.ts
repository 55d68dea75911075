import fc from 'fast-check'
import {
  type Audience,
  type AudienceNode,
  type Condition,
  deepestAudience,
  type Group,
} from '@/lib/audiences/audience'

/** Ids and codes that the conditions of a test name; some of them nobody has. */
export const campaignIds = [1, 2, 3, 4]
export const areaIds = [1, 2, 3, 4, 5]
export const personIds = [1, 2, 3, 4]
export const partySlugs = ['party-1', 'party-2', 'party-none']
export const topicSlugs = ['labour', 'housing', 'justice', 'none']
export const codes = ['mail-1', 'poster', 'none']
export const mailingIds = [1, 2, 3]

const some = <T>(values: T[]) => fc.subarray(values, { maxLength: 2 })
const not = fc.boolean()
const days = fc.constantFrom(1, 7, 30, 365)
const withinDays = fc.option(days, { nil: null })
const kind = <Kind extends Condition['kind']>(name: Kind) => fc.constant(name)

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ not, kind: kind('signed'), campaignIds: some(campaignIds), withinDays }),
  fc.record({
    ...{
      not,
      kind: kind('signed_number'),
      howMany: fc.constantFrom('exactly' as const, 'at_least' as const),
    },
    campaigns: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ not, kind: kind('wrote'), campaignIds: some(campaignIds), withinDays }),
  fc.record({
    ...{ not, kind: kind('heard_back'), campaignIds: some(campaignIds) },
    outcome: fc.constantFrom('replied' as const, 'acknowledged' as const, 'nothing' as const),
  }),
  fc.record({
    ...{ not, kind: kind('lives_in_nation') },
    nations: some(['England' as const, 'Scotland' as const, 'Wales' as const, 'Northern Ireland' as const]),
  }),
  fc.record({ not, kind: kind('lives_in_country'), countries: some(['GB', 'CA', 'FR', 'XX']) }),
  fc.record({ not, kind: kind('lives_in_area'), areaIds: some(areaIds) }),
  fc.record({ not, kind: kind('represented_by'), personIds: some(personIds), parties: some(partySlugs) }),
  fc.record({ not, kind: kind('interested_in'), topics: some(topicSlugs), withinDays }),
  fc.record({ not, kind: kind('came_by'), sources: some(codes) }),
  fc.record({ not, kind: kind('last_acted'), withinDays: days }),
  fc.record({ not, kind: kind('known_since'), withinDays: days }),
  fc.record({ not, kind: kind('got_mailing'), mailingIds: some(mailingIds) }),
  fc.record({ not, kind: kind('mailed'), withinDays: days }),
)

const groupOf = (depth: number): fc.Arbitrary<Group> =>
  fc.record({
    kind: fc.constant('group' as const),
    must: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    of: fc.array(depth >= deepestAudience ? anyCondition : nodeAt(depth), { maxLength: 3 }),
  })
const nodeAt = (depth: number): fc.Arbitrary<AudienceNode> =>
  fc.oneof({ weight: 2, arbitrary: anyCondition }, { weight: 1, arbitrary: groupOf(depth + 1) })

/** Trees as deep as they may be, empty groups and empty lists among them. */
export const anyAudience: fc.Arbitrary<Audience> = groupOf(1)
