import { eq } from 'drizzle-orm'
import type { Tx } from '../../client'
import { pillar } from '../../schema/places'
import {
  recommendation,
  recommendationAddressee,
  recommendationEntry,
  recommendationIssue,
} from '../../schema/recommendations'
import { movedDay } from '../dates'
import { type Ids, idOf } from './load-publications'
import { inventedRecommendations, realRecommendations, type SampleRecommendation } from './recommendations'

/** Writes every ask with its addressees and its history. The dates of invented ones move by `weeks`; real ones stay. */
export async function loadRecommendations(
  tx: Tx,
  publications: Ids,
  weeks: number,
): Promise<Map<string, number>> {
  const pillars = new Map(
    (await tx.select().from(pillar).where(eq(pillar.variant, 'uk'))).map(({ slug, id }) => [slug, id]),
  )
  const ids = new Map<string, number>()
  const all = [...realRecommendations, ...inventedRecommendations]
  for (const [i, one] of all.entries()) {
    const move = (day: string) => (one.isSample ? movedDay(day, weeks) : day)
    const [row] = await tx
      .insert(recommendation)
      .values({
        number: one.number,
        parentId: one.parent ? ids.get(one.parent)! : null,
        position: i + 1,
        title: one.title,
        text: one.text,
        plain: one.plain,
        publicationId: one.madeIn ? idOf(publications, one.madeIn) : null,
        madeOn: one.madeOn ? move(one.madeOn.on) : null,
        madeOnPrecision: one.madeOn?.precision ?? null,
        pillarId: pillars.get(one.pillar)!,
        answerDue: one.answerDue ? move(one.answerDue) : null,
        isSample: one.isSample ?? false,
      })
      .returning({ id: recommendation.id })
    ids.set(one.number, row!.id)
    await writeParts(tx, row!.id, one, publications, move)
  }
  return ids
}

async function writeParts(
  tx: Tx,
  recommendationId: number,
  one: SampleRecommendation,
  publications: Ids,
  move: (day: string) => string,
): Promise<void> {
  const seats = one.addressees.flatMap((bodies, i) =>
    bodies.map(({ body, from, until }) => ({ recommendationId, seat: i + 1, bodySlug: body, from, until })),
  )
  await tx.insert(recommendationAddressee).values(seats)
  await tx
    .insert(recommendationIssue)
    .values(one.issues.map((slug) => ({ recommendationId, issueId: idOf(publications, `issue/${slug}`) })))
  // One at a time: where two fall on one day, the order in which they came decides.
  for (const { source, precision, on, ...entry } of one.entries)
    await tx.insert(recommendationEntry).values({
      ...entry,
      recommendationId,
      on: move(on),
      onPrecision: precision,
      sourceKey: source ?? null,
    })
}
