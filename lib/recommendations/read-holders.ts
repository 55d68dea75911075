import { asc, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { body, bodySuccession, recommendationAddressee } from '@/db/schema/recommendations'
import { type Addressee, addresseesOverTime, currentAddressees, type Holder } from './recommendation'

type Held = {
  /** Over time, successors included. */
  all: Holder[]
  /** Whom it is addressed to on the day that was asked for. */
  now: Holder[]
}

/** Who holds each of these recommendations, by id. Every id has an answer, if an empty one. */
export async function readHolders(tx: Tx, ids: number[], day: string): Promise<Map<number, Held>> {
  if (ids.length === 0) return new Map()
  const [rows, bodies, successions] = await Promise.all([
    tx
      .select()
      .from(recommendationAddressee)
      .where(inArray(recommendationAddressee.recommendationId, ids))
      .orderBy(asc(recommendationAddressee.seat)),
    tx.select({ slug: body.slug, name: body.name, from: body.from, until: body.until }).from(body),
    tx
      .select({
        predecessor: bodySuccession.predecessorSlug,
        successor: bodySuccession.successorSlug,
        on: bodySuccession.on,
      })
      .from(bodySuccession)
      .orderBy(asc(bodySuccession.on)),
  ])
  const known = { bodies: new Map(bodies.map((one) => [one.slug, one])), successions }
  return new Map(
    ids.map((id) => {
      const own: Addressee[] = rows
        .filter((row) => row.recommendationId === id)
        .map(({ seat, bodySlug, from, until }) => ({ seat, body: bodySlug, from, until }))
      return [id, { all: addresseesOverTime(own, known), now: currentAddressees(own, known, day) }]
    }),
  )
}
