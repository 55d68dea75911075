import { type Asked, type Reply, startFakeService } from './fake-service'

type Known = {
  seat: string
  name?: string | null
  /** Of the Scottish Parliament: constituency, and region where it says. */
  scottish?: { constituency: string; region?: string; name?: string; regionName?: string }
  longitude?: number
  latitude?: number
}

const grammar = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/
const pack = (typed: string) => decodeURIComponent(typed).replace(/\s/g, '').toUpperCase()
const spaced = (packed: string) => `${packed.slice(0, -3)} ${packed.slice(-3)}`

/**
 * postcodes.io 18: `known` are its postcodes, `ended` where postcodes no longer in use were. Seats are named as told: an
 * E14000 code is the release of October 2024 that served old seats, a null name that of missing Scottish names.
 */
export async function startFakePostcodesIo() {
  const data = {
    /** Postcodes that its grammar does not take, whatever ours says. */
    refuses: new Set<string>(),
    known: new Map<string, Known>(),
    ended: new Map<string, { longitude: number; latitude: number }>(),
  }

  const record = (packed: string, { seat, name = 'A seat', longitude = -0.1, latitude = 51.5 }: Known) => ({
    postcode: spaced(packed),
    outcode: packed.slice(0, -3),
    incode: packed.slice(-3),
    quality: 1,
    country: 'England',
    longitude,
    latitude,
    parliamentary_constituency: name,
    parliamentary_constituency_2024: name,
    date_of_introduction: '198001',
    codes: {
      admin_district: 'E09000033',
      parliamentary_constituency: seat,
      parliamentary_constituency_2024: seat,
    },
  })

  function one(packed: string): Reply {
    if (!grammar.test(packed) || data.refuses.has(packed))
      return { status: 404, json: { status: 404, error: 'Invalid postcode' } }
    const found = data.known.get(packed)
    if (found) return { status: 200, json: { status: 200, result: record(packed, found) } }
    const was = data.ended.get(packed)
    const terminated = was && { postcode: spaced(packed), year_terminated: 1998, month_terminated: 6, ...was }
    return {
      status: 404,
      json: { status: 404, error: 'Postcode not found', ...(terminated ? { terminated } : {}) },
    }
  }

  function near(query: URLSearchParams): Reply {
    const isNear = ({ longitude = 0, latitude = 0 }: Known) =>
      Math.abs(longitude - Number(query.get('lon'))) < 0.002 &&
      Math.abs(latitude - Number(query.get('lat'))) < 0.002
    const result = [...data.known]
      .filter(([, known]) => isNear(known))
      .map(([packed, known]) => record(packed, known))
    return { status: 200, json: { status: 200, result: result.length > 0 ? result : null } }
  }

  function many(body: unknown): Reply {
    const postcodes = (body as { postcodes?: unknown })?.postcodes
    const bad = (error: string) => ({ status: 400, json: { status: 400, error } })
    if (!Array.isArray(postcodes)) return bad('Invalid data submitted. You need to provide a JSON array')
    if (postcodes.length > 100)
      return bad('Too many postcodes submitted. Up to 100 postcodes can be bulk requested at a time')
    const result = postcodes
      .filter((query) => typeof query === 'string')
      .map((query: string) => {
        const found = data.known.get(pack(query))
        return { query, result: found ? record(pack(query), found) : null }
      })
    return { status: 200, json: { status: 200, result } }
  }

  function handle({ method, path, query, body }: Asked): Reply {
    const [, folder, rest, last] = path.split('/')
    if (method === 'POST' && path === '/postcodes') return many(body)
    if (path === '/postcodes') return near(query)
    if (folder === 'postcodes' && rest) return one(pack(rest))
    const scottish = folder === 'scotland' && last ? data.known.get(pack(last))?.scottish : undefined
    if (!scottish) return { status: 404, json: { status: 404, error: 'Postcode not found' } }
    const { constituency, region, name, regionName } = scottish
    const codes = {
      scottish_parliamentary_constituency: constituency,
      scottish_parliamentary_region: region ?? null,
    }
    const result = {
      postcode: spaced(pack(last ?? '')),
      scottish_parliamentary_constituency: name ?? null,
      scottish_parliamentary_region: regionName ?? null,
      codes,
    }
    return { status: 200, json: { status: 200, result } }
  }

  return Object.assign(await startFakeService(handle), data)
}
