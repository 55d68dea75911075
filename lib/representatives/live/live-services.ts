import { env } from '../../env'
import type { LookupCountry } from '../postcode-rules'
import { makeService, type Service } from './ask-service'
import type { LiveService } from './live-answer'
import { mapIt } from './mapit'
import { membersApi } from './members-api'
import { postcodesIo } from './postcodes-io'
import { represent } from './represent'

/** Per country, in the order they are asked. `bulk` answers for many postcodes at once, where it is among them. */
export type LiveServices = Record<LookupCountry, LiveService[]> & { bulk: Service | null }

let made: LiveServices | undefined

/** The services that the settings name; one of each a process, since each remembers how it behaves. */
export function liveServices(): LiveServices {
  made ??= make()
  return made
}

function make(): LiveServices {
  const settings = env()
  const headers = { 'user-agent': `Undersigned (+${settings.SITE_URL})` }
  const io = makeService({
    name: 'postcodes.io',
    baseUrl: settings.POSTCODES_IO_URL,
    perMinute: 300,
    headers,
  })
  const british = {
    'postcodes.io': () => postcodesIo(io),
    'members-api': () =>
      membersApi(
        makeService({ name: 'members-api', baseUrl: settings.MEMBERS_API_URL, perMinute: 60, headers }),
      ),
    mapit: () =>
      mapIt(
        makeService({
          name: 'mapit',
          baseUrl: settings.MAPIT_URL,
          perMinute: 60,
          headers: settings.MAPIT_KEY ? { ...headers, 'x-api-key': settings.MAPIT_KEY } : headers,
        }),
      ),
  }
  const canadian = () =>
    represent(makeService({ name: 'represent', baseUrl: settings.REPRESENT_URL, perMinute: 50, headers }))
  return {
    GB: settings.LOOKUP_GB.map((name) => british[name]()),
    CA: settings.LOOKUP_CA.map(canadian),
    US: [],
    bulk: settings.LOOKUP_GB.includes('postcodes.io') ? io : null,
  }
}
