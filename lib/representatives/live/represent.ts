import { z } from 'zod'
import { askService, type Service } from './ask-service'
import type { LivePlace, LiveService } from './live-answer'

const currentSet = 'federal-electoral-districts'

const boundary = z.object({
  external_id: z.string(),
  name: z.string(),
  related: z.object({ boundary_set_url: z.string() }),
})
const representative = z.object({
  district_name: z.string(),
  related: z.object({ representative_set_url: z.string(), boundary_url: z.string().nullish() }),
})
/** Lists that are empty are not there at all. */
const answer = z.object({
  boundaries_concordance: z.array(boundary).default([]),
  boundaries_centroid: z.array(boundary).default([]),
  representatives_concordance: z.array(representative).default([]),
  representatives_centroid: z.array(representative).default([]),
})

/**
 * Represent of Open North: ridings of a Canadian postal code by the official links and by its centre. Several are a choice:
 * the first is never taken.
 */
export function represent(service: Service): LiveService {
  return {
    name: 'represent',
    country: 'CA',
    attribution: {
      slug: 'represent',
      title: 'Represent',
      url: 'https://represent.opennorth.ca',
      licence: 'Open Government Licence – Canada',
      attribution:
        'Electoral districts by Represent of Open North. Contains information licensed under the Open Government Licence – Canada',
    },
    async find({ packed }, deadlineMs) {
      const told = await askService(service, `/postcodes/${packed}/?sets=${currentSet}`, deadlineMs)
      if (told.kind === 'no_answer') return told
      if (told.status === 404) return { kind: 'none', reason: 'unknown_postcode' }
      const read = answer.safeParse(told.json)
      if (told.status !== 200 || !read.success) return { kind: 'no_answer', why: 'shape' }
      const places = [...ridings(read.data), ...seats(read.data)]
      if (places.length === 0) return { kind: 'none', reason: 'no_seat' }
      const once = new Map(places.map((place) => [place.code, place]))
      return { kind: 'found', isEnded: false, isWhole: true, places: [...once.values()] }
    },
  }
}

type Read = z.infer<typeof answer>

/** Ridings in force: earlier orders of 2003 and 2013 use the same numbers for other places. */
function ridings({ boundaries_concordance, boundaries_centroid }: Read): LivePlace[] {
  return [...boundaries_concordance, ...boundaries_centroid]
    .filter(({ related }) => related.boundary_set_url.endsWith(`/${currentSet}/`))
    .map(({ external_id, name }) => ({ chamberSlug: 'ca-commons', code: external_id, name }))
}

/** Ridings of the members it names, without provincial and local ones. */
function seats({ representatives_concordance, representatives_centroid }: Read): LivePlace[] {
  return [...representatives_concordance, ...representatives_centroid].flatMap(
    ({ district_name, related }) => {
      const code = new RegExp(`/${currentSet}/(\\d+)/$`).exec(related.boundary_url ?? '')?.[1]
      const isMp = related.representative_set_url.endsWith('/house-of-commons/')
      return isMp && code ? [{ chamberSlug: 'ca-commons', code, name: district_name }] : []
    },
  )
}
