import { type Asked, type Reply, startFakeService } from './fake-service'

type MapItArea = { type: 'WMC' | 'SPC' | 'SPE' | 'WAC' | 'NIE' | 'DIS'; name: string; gss?: string }

/** MapIt UK: `known` are its postcodes with their areas; a known one without any is one of its special ones. `questionsLeft` is the quota. */
export async function startFakeMapIt() {
  const known = new Map<string, MapItArea[]>()
  const quota = { questionsLeft: Number.POSITIVE_INFINITY }

  function handle({ path }: Asked): Reply {
    const packed = decodeURIComponent(path.replace('/postcode/', '')).replace(/\s/g, '').toUpperCase()
    const bad = (status: number, error: string) => ({ status, json: { code: status, error } })
    quota.questionsLeft -= 1
    if (quota.questionsLeft < 0) return bad(403, 'Usage limit reached.')
    if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(packed))
      return bad(400, `Postcode '${packed}' is not valid.`)
    const found = known.get(packed)
    if (!found) return bad(404, 'No Postcode matches the given query.')
    const areas = Object.fromEntries(
      found.map(({ type, name, gss }, i) => [
        String(65000 + i),
        {
          id: 65000 + i,
          name,
          country: 'E',
          type,
          parent_area: null,
          generation_low: 50,
          generation_high: 60,
          codes: { ...(gss ? { gss } : {}), unit_id: '25178' },
        },
      ]),
    )
    const shortcuts = found.some(({ type }) => type === 'WMC') ? { WMC: 65000 } : {}
    return {
      status: 200,
      json: {
        postcode: `${packed.slice(0, -3)} ${packed.slice(-3)}`,
        wgs84_lat: 51.5,
        wgs84_lon: -0.1,
        coordsyst: 'G',
        easting: 1,
        northing: 1,
        areas,
        shortcuts,
      },
      headers: { 'x-quota-limit': '50', 'x-quota-current': '1' },
    }
  }

  return Object.assign(await startFakeService(handle), { known, quota })
}
