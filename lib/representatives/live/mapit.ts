import { z } from 'zod'
import { askService, type Service } from './ask-service'
import { type LivePlace, type LiveService, pseudoReason } from './live-answer'

/** Its regions of Wales (WAE) are of before 2026, when they were given up. */
const placeOfType: Record<string, Pick<LivePlace, 'chamberSlug' | 'kind'>> = {
  WMC: { chamberSlug: 'uk-commons' },
  SPC: { chamberSlug: 'uk-scotland', kind: 'constituency' },
  SPE: { chamberSlug: 'uk-scotland', kind: 'region' },
  WAC: { chamberSlug: 'uk-senedd', kind: 'list' },
  NIE: { chamberSlug: 'uk-ni', kind: 'list' },
}

const answer = z.object({
  areas: z.record(
    z.string(),
    z.object({
      name: z.string(),
      type: z.string(),
      codes: z.object({ gss: z.string().optional() }).default({}),
    }),
  ),
})

/** MapIt of mySociety: by the one point of a postcode, every parliament of the United Kingdom. It knows none that has ended. */
export function mapIt(service: Service): LiveService {
  return {
    name: 'mapit',
    country: 'GB',
    attribution: {
      slug: 'mapit',
      title: 'MapIt',
      url: 'https://mapit.mysociety.org',
      licence: 'Open Government Licence v3.0',
      attribution:
        'Areas by MapIt of mySociety. Contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right, and National Statistics data © Crown copyright and database right',
    },
    async find({ packed }, deadlineMs) {
      const told = await askService(service, `/postcode/${packed}`, deadlineMs)
      if (told.kind === 'no_answer') return told
      if (told.status === 400) return { kind: 'none', reason: 'invalid' }
      if (told.status === 404) return { kind: 'none', reason: 'unknown_postcode' }
      const read = answer.safeParse(told.json)
      if (told.status !== 200 || !read.success) return { kind: 'no_answer', why: 'shape' }
      const places = Object.values(read.data.areas).flatMap(({ type, name, codes }) => {
        const place = placeOfType[type]
        return place && codes.gss && !pseudoReason(codes.gss) ? [{ ...place, code: codes.gss, name }] : []
      })
      // Codes of no place, such as overseas territories, come with no areas.
      if (places.length === 0) return { kind: 'none', reason: 'no_seat' }
      return { kind: 'found', isEnded: false, isWhole: true, places }
    },
  }
}
