import { z } from 'zod'
import { PoliteService } from './ask-politely'
import { channel, dayOf, mailOf, parliamentPage, postTo } from './member-words'
import { type StagedChannel, type StagedList, type StagedMember, UnusableFile } from './staged'

const pageSize = 20

const member = z.object({
  id: z.number().int(),
  nameListAs: z.string().nullish(),
  nameDisplayAs: z.string().min(1),
  nameAddressAs: z.string().nullish(),
  latestParty: z.object({ name: z.string() }).nullish(),
  latestHouseMembership: z.object({
    membershipFrom: z.string(),
    membershipFromId: z.number().int(),
    house: z.number().int(),
    membershipStartDate: z.string(),
    membershipStatus: z.object({ statusIsActive: z.boolean() }).nullish(),
  }),
})

const page = z.object({ items: z.array(z.object({ value: member })), totalResults: z.number().int() })

const contact = z.object({
  value: z.array(
    z.object({
      type: z.string(),
      isPreferred: z.boolean().nullish(),
      isWebAddress: z.boolean().nullish(),
      line1: z.string().nullish(),
      phone: z.string().nullish(),
      email: z.string().nullish(),
    }),
  ),
})

type Member = z.infer<typeof member>
type Contact = z.infer<typeof contact>['value']

async function askMembers(
  service: PoliteService,
  seen: (done: number, all: number) => void,
): Promise<Member[]> {
  const members: Member[] = []
  for (;;) {
    const query = `House=1&IsCurrentMember=true&IsEligible=true&skip=${members.length}&take=${pageSize}`
    const { items, totalResults } = await service.ask(`/Members/Search?${query}`, page)
    members.push(...items.map(({ value }) => value))
    seen(members.length, totalResults)
    if (members.length >= totalResults) return members
    if (items.length === 0)
      throw new UnusableFile([`The Members API says ${totalResults} members and gave ${members.length}.`])
  }
}

/** Mail, telephone and web addresses as the person's entries have them. Addresses of other kinds are left out. */
function channelsOf(id: number, entries: Contact): StagedChannel[] {
  const office = (type: string) =>
    /constituency/i.test(type) ? 'Constituency' : /parliament/i.test(type) ? 'Parliament' : type
  const sorted = [...entries].sort(
    (a, b) => Number(/parliament/i.test(b.type)) - Number(/parliament/i.test(a.type)),
  )
  const found = sorted.flatMap((entry) => {
    const email = mailOf(entry.email ?? '')
    const isSite =
      entry.isWebAddress && /^website$/i.test(entry.type) && /^https?:\/\//.test(entry.line1 ?? '')
    return [
      ...(email ? [channel('email', email, office(entry.type))] : []),
      ...(entry.phone ? [channel('phone', entry.phone.trim(), office(entry.type))] : []),
      ...(isSite ? [channel('web', entry.line1 ?? '')] : []),
    ]
  })
  const all = [...found, ...postTo('uk-commons'), parliamentPage(String(id))]
  const once = new Map(all.reverse().map((one) => [`${one.kind} ${one.value}`, one]))
  const firstMail = all.findLast(({ kind }) => kind === 'email')
  return [...once.values()].reverse().map((one) => ({ ...one, isPreferred: one.value === firstMail?.value }))
}

const memberOf = (one: Member, entries: Contact): StagedMember => ({
  row: 'member',
  chamber: 'uk-commons',
  area: {
    // Parliament has no GSS code: its own number is learnt by name once, and decides from then on.
    code: { scheme: 'uk-parl-seat', value: String(one.latestHouseMembership.membershipFromId) },
    name: one.latestHouseMembership.membershipFrom,
  },
  ids: [{ scheme: 'uk-parl', value: String(one.id) }],
  name: one.nameDisplayAs,
  sortName: one.nameListAs || one.nameDisplayAs,
  sortNameIsCertain: false,
  salutation: one.nameAddressAs ?? '',
  party: one.latestParty?.name ?? '',
  since: dayOf(one.latestHouseMembership.membershipStartDate),
  sinceIsCertain: true,
  isElected: false,
  endsOn: null,
  channels: channelsOf(one.id, entries),
})

/**
 * All members of the House of Commons from Parliament's own service, with how they are reached: some 700 requests, one after
 * another. Throws UnusableFile when one of them fails for good.
 */
export async function refreshUkMps(
  baseUrl: string,
  requestsPerSecond: number,
  progress: (done: number, all: number) => void,
): Promise<StagedList> {
  const service = new PoliteService('The Members API', baseUrl.replace(/\/+$/, ''), requestsPerSecond)
  const all = await askMembers(service, (done, total) =>
    progress(Math.ceil(done / pageSize), total + total / pageSize),
  )
  const active = all.filter((one) => one.latestHouseMembership.membershipStatus?.statusIsActive)
  const members: StagedMember[] = []
  for (const one of active) {
    const { value } = await service.ask(`/Members/${one.id}/Contact`, contact)
    members.push(memberOf(one, value))
    progress(Math.ceil(all.length / pageSize) + members.length, all.length + all.length / pageSize)
  }
  return { areas: [], members, allAreasOf: [], allMembersOf: ['uk-commons'] }
}
