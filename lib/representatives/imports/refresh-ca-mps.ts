import { z } from 'zod'
import { PoliteService } from './ask-politely'
import { foldName } from './fold-name'
import { channel, mailOf, postTo, sortNameOf } from './member-words'
import { type Code, type StagedChannel, type StagedList, type StagedMember, UnusableFile } from './staged'

const pageSize = 1000

const representative = z.object({
  name: z.string().min(1),
  first_name: z.string().default(''),
  last_name: z.string().default(''),
  district_name: z.string(),
  party_name: z.string().default(''),
  email: z.string().default(''),
  url: z.string().default(''),
  offices: z.array(z.object({ type: z.string().nullish(), tel: z.string().nullish() })).default([]),
  related: z.object({ boundary_url: z.string().nullish() }).default({}),
})

const page = z.object({
  objects: z.array(representative),
  meta: z.object({ total_count: z.number().int() }),
})

type Representative = z.infer<typeof representative>

/** The number of the riding ends the address of its boundary. */
const ridingOf = (one: Representative): Code | null => {
  const value = /\/(\d{5})\/?$/.exec(one.related.boundary_url ?? '')?.[1]
  return value ? { scheme: 'fed', value } : null
}

/** The number of the person ends the address of the page at Parliament; else the seat and the name together are kept. */
function idsOf(one: Representative): Code[] {
  const number = /ourcommons\.ca\/.*\((\d+)\)/i.exec(one.url)?.[1]
  if (number) return [{ scheme: 'ourcommons', value: number }]
  return [
    {
      scheme: 'seat-and-name',
      value: `ca ${ridingOf(one)?.value ?? foldName(one.district_name)} ${foldName(one.name)}`,
    },
  ]
}

function channelsOf(one: Representative): StagedChannel[] {
  const email = mailOf(one.email)
  const office = (type: string) =>
    type === 'legislature' ? 'Parliament' : type === 'constituency' ? 'Constituency' : type
  const phones = one.offices.flatMap(({ type, tel }) =>
    tel ? [channel('phone', tel.trim(), office(type ?? ''))] : [],
  )
  const all = [
    ...(email ? [channel('email', email)] : []),
    ...phones,
    ...(/^https?:\/\//.test(one.url) ? [channel('web', one.url)] : []),
    ...postTo('ca-commons'),
  ]
  return [...new Map(all.map((each) => [`${each.kind} ${each.value}`, each])).values()]
}

const memberOf = (one: Representative): StagedMember => ({
  row: 'member',
  chamber: 'ca-commons',
  area: { code: ridingOf(one), name: one.district_name },
  ids: idsOf(one),
  name: one.name,
  sortName: one.last_name ? `${one.last_name}, ${one.first_name}` : sortNameOf(one.name),
  sortNameIsCertain: false,
  salutation: '',
  party: one.party_name,
  since: null,
  sinceIsCertain: false,
  isElected: false,
  endsOn: null,
  channels: channelsOf(one),
})

/** All members of the House of Commons of Canada from Represent, with how they are reached. Throws UnusableFile. */
export async function refreshCaMps(
  baseUrl: string,
  requestsPerSecond: number,
  progress: (done: number, all: number) => void,
): Promise<StagedList> {
  const service = new PoliteService('Represent', baseUrl.replace(/\/+$/, ''), requestsPerSecond)
  const found: Representative[] = []
  for (;;) {
    const path = `/representatives/house-of-commons/?limit=${pageSize}&offset=${found.length}`
    const { objects, meta } = await service.ask(path, page)
    found.push(...objects)
    progress(found.length, meta.total_count)
    if (found.length >= meta.total_count) break
    if (objects.length === 0)
      throw new UnusableFile([`Represent says ${meta.total_count} members and gave ${found.length}.`])
  }
  return { areas: [], members: found.map(memberOf), allAreasOf: [], allMembersOf: ['ca-commons'] }
}
