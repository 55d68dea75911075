import { env } from '@/lib/env'
import type { Reached, RecommendationSummary } from '@/lib/recommendations/queries'
import type { Holder } from '@/lib/recommendations/recommendation'
import { isoRough } from '@/lib/rough-date'

/** A recommendation as the open data tells it. Days are as long as they are known: "2020-09" is a month. */
export function recommendationFacts(one: RecommendationSummary) {
  const site = env().SITE_URL
  return {
    number: one.number,
    partOf: one.partOf,
    title: one.title,
    text: one.text,
    plainLanguage: one.plain,
    addressees: one.addressees.map(holderFacts),
    madeOn: one.madeOn && isoRough(one.madeOn),
    madeIn: one.madeIn && {
      title: one.madeIn.title,
      page: one.madeIn.address ? `${site}${one.madeIn.address}` : null,
    },
    issues: one.issues,
    response: one.response,
    responses: one.responses.map(reachedFacts),
    implementation: one.implementation,
    implementations: one.implementations.map(reachedFacts),
    answerDue: one.answerDue,
    isOverdue: one.isOverdue,
    retired: one.retired,
    supersededBy: one.supersededBy,
    campaigns: one.campaigns.map(({ slug, name, state, confirmed }) => ({
      ...{ slug, name, state, confirmed },
      page: `${site}/campaigns/${slug}`,
    })),
    isSample: one.isSample,
    links: {
      page: `${site}/recommendations/${one.number}`,
      data: `${site}/api/v1/recommendations/${one.number}`,
    },
  }
}

/** Who held the duty; `until` is the first day on which it was over. */
export function holderFacts({ body, seat, from, until, succeeds }: Holder) {
  return { body: body.slug, name: body.name, seat, from, until, succeeds: succeeds?.slug ?? null }
}

function reachedFacts({ value, on }: Reached) {
  return { value, on: isoRough(on) }
}
