import { type Asked, type Reply, startFakeService } from './fake-service'

type Boundary = { id: string; name: string; set?: string }
type Member = {
  name: string
  district: string
  riding?: string
  office?: 'MP' | 'MPP' | 'Councillor'
  email?: string
}
type Known = {
  concordance?: Boundary[]
  centroid?: Boundary[]
  membersByConcordance?: Member[]
  membersByCentroid?: Member[]
}

const current = 'federal-electoral-districts'
const setOf: Record<string, string> = {
  MP: 'house-of-commons',
  MPP: 'ontario-legislature',
  Councillor: 'ottawa-city-council',
}

const boundary = ({ id, name, set = current }: Boundary) => ({
  external_id: id,
  name,
  url: `/boundaries/${set}/${id}/`,
  boundary_set_name: set,
  related: { boundary_set_url: `/boundary-sets/${set}/` },
})

const representative = ({ name, district, riding, office = 'MP', email = '' }: Member) => ({
  name,
  district_name: district,
  elected_office: office,
  source_url: 'https://example.org/',
  first_name: name.split(' ')[0],
  last_name: name.split(' ').at(-1),
  party_name: 'Independent',
  email,
  url: '',
  personal_url: '',
  photo_url: '',
  gender: '',
  offices: [{ type: 'legislature', postal: 'House of Commons\nOttawa ON  K1A 0A6', tel: '1 613 555-0100' }],
  extra: {},
  representative_set_name: office,
  related: {
    representative_set_url: `/representative-sets/${setOf[office]}/`,
    boundary_url: riding ? `/boundaries/${current}/${riding}/` : '',
  },
})

/**
 * Represent of Open North: `known` are its postal codes. It wants capitals, no space and a slash at the end; lists with
 * nothing in them are left out; `sets` filters the boundaries it is asked for, and old sets come all the same where
 * `ignoresSets` says so. Over its limit it answers 503.
 */
export async function startFakeRepresent() {
  const known = new Map<string, Known>()
  const members: Member[] = []
  const settings = { ignoresSets: false }

  function postcode(code: string, query: URLSearchParams): Reply {
    const found = known.get(code)
    if (!found) return { status: 404, json: { detail: 'Not found.' } }
    const set = settings.ignoresSets ? null : query.get('sets')
    const inSet = (one: Boundary) => !set || (one.set ?? current) === set
    const lists = {
      boundaries_centroid: (found.centroid ?? []).filter(inSet).map(boundary),
      boundaries_concordance: (found.concordance ?? []).filter(inSet).map(boundary),
      representatives_centroid: (found.membersByCentroid ?? []).map(representative),
      representatives_concordance: (found.membersByConcordance ?? []).map(representative),
    }
    const filled = Object.entries(lists).filter(
      ([key, list]) => key.startsWith('boundaries') || list.length > 0,
    )
    const centroid = { type: 'Point', coordinates: [-75.7, 45.42] }
    return {
      status: 200,
      json: { code, city: 'OTTAWA', province: 'ON', centroid, ...Object.fromEntries(filled) },
    }
  }

  function handle({ path, query }: Asked): Reply {
    const code = /^\/postcodes\/([A-Z]\d[A-Z]\d[A-Z]\d)\/$/.exec(path)?.[1]
    if (code) return postcode(code, query)
    if (path === '/representatives/house-of-commons/') {
      const [offset, limit] = [
        Number(query.get('offset') ?? 0),
        Math.min(1000, Number(query.get('limit') ?? 20)),
      ]
      const objects = members.slice(offset, offset + limit).map(representative)
      const next = offset + limit < members.length ? `${path}?limit=${limit}&offset=${offset + limit}` : null
      return {
        status: 200,
        json: { objects, meta: { next, previous: null, limit, offset, total_count: members.length } },
      }
    }
    return { status: 404, json: { detail: 'Not found.' } }
  }

  return Object.assign(await startFakeService(handle), { known, members, settings })
}
