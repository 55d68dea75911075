import { z } from 'zod'
import type { FullPostcode } from '../read-postcode'
import { askService, type Service } from './ask-service'
import { type LiveAnswer, type LivePlace, type LiveService, pseudoReason } from './live-answer'

const askedAtOnceMax = 100

const code = z.string().min(1).nullish()
const postcode = z.object({
  parliamentary_constituency_2024: z.string().nullish(),
  parliamentary_constituency: z.string().nullish(),
  codes: z.object({ parliamentary_constituency_2024: code, parliamentary_constituency: code }),
})
const known = z.object({ result: postcode })
const unknown = z.object({
  error: z.string(),
  terminated: z.object({ longitude: z.number().nullable(), latitude: z.number().nullable() }).nullish(),
})
const near = z.object({ result: z.array(postcode).nullable() })
const scottish = z.object({
  result: z.object({
    // Releases before June 2026 have those of before the election of May 2026 here, and no region.
    scottish_parliamentary_constituency: z.string().nullish(),
    scottish_parliamentary_region: z.string().nullish(),
    codes: z.object({ scottish_parliamentary_constituency: code, scottish_parliamentary_region: code }),
  }),
})
const many = z.object({
  result: z.array(z.object({ query: z.string(), result: postcode.nullable() })),
})

/** postcodes.io: all postcodes of the United Kingdom by the Office for National Statistics, and those no longer in use. */
export function postcodesIo(service: Service): LiveService {
  return {
    name: 'postcodes.io',
    country: 'GB',
    attribution: {
      slug: 'postcodes.io',
      title: 'postcodes.io',
      url: 'https://postcodes.io',
      licence: 'Open Government Licence v3.0',
      attribution:
        'Contains OS data © Crown copyright and database right, Royal Mail data © Royal Mail copyright and database right, and National Statistics data © Crown copyright and database right',
    },
    find: (asked, deadlineMs) => find(service, asked, deadlineMs),
  }
}

async function find(service: Service, { packed }: FullPostcode, deadlineMs: number): Promise<LiveAnswer> {
  const told = await askService(service, `/postcodes/${packed}`, deadlineMs)
  if (told.kind === 'no_answer') return told
  if (told.status === 404) return findUnknown(service, told.json, deadlineMs)
  const read = known.safeParse(told.json)
  if (told.status !== 200 || !read.success) return { kind: 'no_answer', why: 'shape' }
  const place = placeOf(read.data.result)
  if (!place?.code) return { kind: 'no_answer', why: 'no code' }
  const reason = pseudoReason(place.code)
  if (reason) return { kind: 'none', reason }
  const more = place.code.startsWith('S') ? await findScottish(service, packed, deadlineMs) : []
  return { kind: 'found', isEnded: false, isWhole: more !== null, places: [place, ...(more ?? [])] }
}

/** 404 says three things: it once existed, it never did, or it cannot exist. */
async function findUnknown(service: Service, json: unknown, deadlineMs: number): Promise<LiveAnswer> {
  const read = unknown.safeParse(json)
  if (!read.success) return { kind: 'no_answer', why: 'shape' }
  const { error, terminated } = read.data
  if (terminated) return findNear(service, terminated, deadlineMs)
  if (error === 'Invalid postcode') return { kind: 'none', reason: 'invalid' }
  if (error === 'Postcode not found') return { kind: 'none', reason: 'unknown_postcode' }
  return { kind: 'no_answer', why: 'shape' }
}

/** Where it was: the seats of the postcodes around that point. Several are a choice, none is no answer. */
async function findNear(
  service: Service,
  { longitude, latitude }: { longitude: number | null; latitude: number | null },
  deadlineMs: number,
): Promise<LiveAnswer> {
  if (longitude === null || latitude === null) return { kind: 'none', reason: 'unknown_postcode' }
  const path = `/postcodes?lon=${longitude}&lat=${latitude}&radius=200&limit=10`
  const told = await askService(service, path, deadlineMs)
  if (told.kind === 'no_answer') return told
  const read = near.safeParse(told.json)
  if (!read.success) return { kind: 'no_answer', why: 'shape' }
  const places = (read.data.result ?? []).flatMap((one) => placeOf(one) ?? [])
  const real = places.filter((place) => place.code && !pseudoReason(place.code))
  if (real.length === 0) return { kind: 'none', reason: 'unknown_postcode' }
  return {
    kind: 'found',
    isEnded: true,
    isWhole: true,
    places: [...new Map(real.map((place) => [place.code, place])).values()],
  }
}

/** Null where it does not answer: the seat at Westminster is known all the same. */
async function findScottish(
  service: Service,
  packed: string,
  deadlineMs: number,
): Promise<LivePlace[] | null> {
  const told = await askService(service, `/scotland/postcodes/${packed}`, deadlineMs)
  if (told.kind === 'no_answer') return null
  const read = scottish.safeParse(told.json)
  if (!read.success) return []
  const { codes, ...names } = read.data.result
  const place = (
    code: string | null | undefined,
    name: string | null | undefined,
    kind: LivePlace['kind'],
  ) => (code ? [{ chamberSlug: 'uk-scotland', code, name: name ?? '', kind }] : [])
  return [
    ...place(
      codes.scottish_parliamentary_constituency,
      names.scottish_parliamentary_constituency,
      'constituency',
    ),
    ...place(codes.scottish_parliamentary_region, names.scottish_parliamentary_region, 'region'),
  ]
}

function placeOf(read: z.infer<typeof postcode>): LivePlace | null {
  const code = read.codes.parliamentary_constituency_2024 ?? read.codes.parliamentary_constituency ?? null
  const name = read.parliamentary_constituency_2024 ?? read.parliamentary_constituency ?? ''
  return code ? { chamberSlug: 'uk-commons', code, name } : null
}

/**
 * The seats at Westminster of many postcodes, a hundred a question. Those it does not know are left out: among them are
 * postcodes no longer in use, of which it says no more here.
 */
export async function findManyInPostcodesIo(
  service: Service,
  packed: string[],
  deadlineMs: number,
): Promise<Map<string, LivePlace>> {
  const found = new Map<string, LivePlace>()
  for (let from = 0; from < packed.length; from += askedAtOnceMax) {
    const postcodes = packed.slice(from, from + askedAtOnceMax)
    const told = await askService(service, '/postcodes', deadlineMs, { postcodes })
    const read = many.safeParse(told.kind === 'answer' ? told.json : null)
    for (const { query, result } of read.data?.result ?? []) {
      const place = result && placeOf(result)
      if (place?.code && !pseudoReason(place.code)) found.set(query, place)
    }
  }
  return found
}
