import { type Asked, type Reply, startFakeService } from './fake-service'

export type FakeMember = {
  id: number
  name: string
  addressAs?: string | null
  party?: string
  seat: string
  seatId: number
  since?: string
  email?: string
}

const takeMax = 20

/**
 * The Members API of the UK Parliament: `seats` are found by name or by a postcode of `postcodes`, `members` by page. It
 * gives twenty at most, however many are asked for. A seat without a member is vacant; while `isDissolved`, all are.
 */
export async function startFakeMembersApi() {
  const data = {
    seats: [] as { id: number; name: string; endDate?: string | null }[],
    postcodes: new Map<string, string[]>(),
    members: [] as FakeMember[],
  }

  const settings = { isDissolved: false }

  const member = (one: FakeMember) => ({
    value: {
      id: one.id,
      nameListAs: one.name.split(' ').reverse().join(', '),
      nameDisplayAs: one.name,
      nameFullTitle: `${one.name} MP`,
      nameAddressAs: one.addressAs ?? null,
      latestParty: {
        id: 15,
        name: one.party ?? 'Labour',
        abbreviation: 'Lab',
        backgroundColour: 'd50000',
        foregroundColour: 'ffffff',
      },
      gender: 'F',
      latestHouseMembership: {
        membershipFrom: one.seat,
        membershipFromId: one.seatId,
        house: 1,
        membershipStartDate: `${one.since ?? '2024-07-04'}T00:00:00`,
        membershipEndDate: null,
        membershipEndReason: null,
        membershipStatus: settings.isDissolved
          ? null
          : { statusIsActive: true, statusDescription: 'Current Member', statusId: 0, status: 0 },
      },
      thumbnailUrl: `https://members-api.parliament.uk/api/Members/${one.id}/Thumbnail`,
    },
    links: [{ rel: 'self', href: `/Members/${one.id}`, method: 'GET' }],
  })

  const seat = ({ id, name, endDate = null }: (typeof data.seats)[number]) => {
    const holder = settings.isDissolved ? undefined : data.members.find((one) => one.seatId === id)
    const currentRepresentation = holder
      ? { member: member(holder), representation: { membershipFrom: name, membershipFromId: id, house: 1 } }
      : null
    return {
      value: { id, name, startDate: '2024-05-31T00:00:00', endDate, currentRepresentation },
      links: [],
    }
  }

  function page(all: unknown[], query: URLSearchParams, resultContext: string): Reply {
    const skip = Number(query.get('skip') ?? 0)
    const take = Math.min(takeMax, Number(query.get('take') ?? takeMax))
    const items = all.slice(skip, skip + take)
    return {
      status: 200,
      json: { items, totalResults: all.length, resultContext, skip, take, links: [], resultType: 2 },
    }
  }

  function contact(id: number): Reply {
    const one = data.members.find((found) => found.id === id)
    if (!one) return { status: 404, json: { title: 'Not Found', status: 404 } }
    const nothing = {
      notes: null,
      line1: null,
      line2: null,
      line3: null,
      line4: null,
      line5: null,
      postcode: null,
      phone: null,
      fax: null,
      email: null,
      website: null,
    }
    const office = {
      ...nothing,
      type: 'Parliamentary office',
      typeDescription: null,
      typeId: 1,
      isPreferred: false,
      isWebAddress: false,
      line1: 'House of Commons',
      line2: 'London',
      postcode: 'SW1A 0AA',
      phone: '020 7219 0000',
      email: one.email ?? null,
    }
    const website = {
      ...nothing,
      type: 'Website',
      typeDescription: null,
      typeId: 6,
      isPreferred: false,
      isWebAddress: true,
      line1: 'https://mp.example.org/',
    }
    return { status: 200, json: { value: [office, website], links: [] } }
  }

  function handle({ path, query }: Asked): Reply {
    if (path === '/Location/Constituency/Search') {
      const text = query.get('searchText') ?? ''
      const names = data.postcodes.get(text.replace(/\s/g, '').toUpperCase())
      const found = data.seats.filter(({ name }) =>
        names ? names.includes(name) : name.toLowerCase().includes(text.toLowerCase()),
      )
      return page(found.map(seat), query, text)
    }
    if (path === '/Members/Search')
      return page(settings.isDissolved ? [] : data.members.map(member), query, '')
    const [, id, part] = /^\/Members\/(\d+)(\/Contact)?$/.exec(path) ?? []
    if (part) return contact(Number(id))
    const one = data.members.find((found) => found.id === Number(id))
    return one
      ? { status: 200, json: member(one) }
      : { status: 404, json: { title: 'Not Found', status: 404 } }
  }

  const fake = await startFakeService(handle)
  return Object.assign(fake, data, { settings })
}
