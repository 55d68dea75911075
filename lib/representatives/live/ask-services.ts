import { log } from '../../log'
import { type KeptAnswer, keepAnswer, readAnswer } from '../answer-cache'
import { mainChamber } from '../local-lookup'
import type { Attribution } from '../lookup'
import type { FullPostcode } from '../read-postcode'
import { learnCodes, learnRegion } from './learn-codes'
import type { LiveAnswer, LivePlace, LiveService } from './live-answer'
import { type ResolvedPlace, resolvePlaces } from './resolve-places'

const allTimeoutMs = 5000

export type AskedAnswer = { answer: KeptAnswer; answeredBy: string; sources: Attribution[] }

/**
 * What the services know of a postcode: what one of them said before, or else the first one that answers now and names areas
 * in force, all within five seconds. Null where none did. Only the outward code is logged.
 */
export async function askServices(
  services: LiveService[],
  postcode: FullPostcode,
  now: Date,
): Promise<AskedAnswer | null> {
  if (services.length === 0) return null
  const kept = await readAnswer(postcode.country, postcode.packed, now)
  if (kept) {
    const sources = sourcesOf(services, kept.provider, kept.fetchedOn)
    return { answer: kept.answer, answeredBy: 'cache', sources }
  }
  const deadlineMs = Date.now() + allTimeoutMs
  for (const service of services) {
    const answer = await askOne(service, postcode, now, deadlineMs)
    if (!answer) continue
    await keepAnswer(postcode.country, postcode.packed, { answer, provider: service.name }, now)
    const sources = sourcesOf(services, service.name, now.toISOString().slice(0, 10))
    return { answer, answeredBy: service.name, sources }
  }
  return null
}

async function askOne(
  service: LiveService,
  postcode: FullPostcode,
  now: Date,
  deadlineMs: number,
): Promise<KeptAnswer | null> {
  const said = await service.find(postcode, deadlineMs)
  const answer = said.kind === 'found' ? await inForce(said, postcode, service.name, now) : said
  if (answer.kind !== 'no_answer') return answer
  log.warn('a look-up service gave no answer', {
    service: service.name,
    why: answer.why,
    outcode: postcode.outcode,
  })
  return null
}

/** One seat at the deciding chamber that is not in force, and nothing of the answer is believed. */
async function inForce(
  { isEnded, isWhole, places }: Extract<LiveAnswer, { kind: 'found' }>,
  { country }: FullPostcode,
  service: string,
  now: Date,
): Promise<KeptAnswer | Extract<LiveAnswer, { kind: 'no_answer' }>> {
  const first = await resolvePlaces(places, now)
  const isMain = ({ chamberSlug }: { chamberSlug: string }) => chamberSlug === mainChamber[country]
  const main = places.filter(isMain)
  const mainAreaIds = [...new Set(first.flatMap(({ place, areaId }) => (isMain(place) ? areaId : [])))]
  if (main.length === 0 || mainAreaIds.length < main.length)
    return { kind: 'no_answer', why: 'area not in force' }
  const resolved = await withLearnt(first, places, service, now)
  const areaIds = [...new Set(resolved.flatMap(({ areaId, wider }) => [areaId, ...wider]))]
  const isAllKnown = resolved.length === places.length
  return { kind: 'found', isEnded, isWhole: isWhole && isAllKnown, areaIds, mainAreaIds }
}

/** What our lists have by name alone gets its code from the first service that answers with both. */
async function withLearnt(
  resolved: ResolvedPlace[],
  places: LivePlace[],
  service: string,
  now: Date,
): Promise<ResolvedPlace[]> {
  const found = new Set(resolved.map(({ place }) => place))
  const learnt = found.size < places.length ? await learnCodes(places, service, now) : 0
  const all = learnt > 0 ? await resolvePlaces(places, now) : resolved
  await learnRegion(all)
  return all
}

function sourcesOf(services: LiveService[], name: string, asOf: string): Attribution[] {
  return services
    .filter((service) => service.name === name)
    .map(({ attribution }) => ({ ...attribution, asOf }))
}
