import { inWords } from '@/app/ui/figure-words'
import { env } from '@/lib/env'
import type { Figure } from '@/lib/library/evidence/figures'
import { isoRough } from '@/lib/rough-date'

/** A figure as the open data tells it. Days are as long as they are known: "2021" is a year. */
export function statisticFacts(figure: Figure) {
  const site = env().SITE_URL
  const { source, replacedBy, domain, programme } = figure
  return {
    key: figure.key,
    kind: figure.kind,
    inWords: inWords(figure),
    shown: figure.shown,
    says: figure.says,
    qualifier: figure.qualifier,
    value: figure.value,
    unit: figure.unit,
    certainty: figure.certainty,
    population: figure.population,
    place: { code: figure.placeCode, words: figure.placeWords },
    period: figure.period,
    asOf: isoRough(figure.asOf),
    source: {
      key: source.key,
      title: source.title,
      publisher: source.publisher,
      published: source.published && isoRough(source.published),
      url: source.url,
      page: `${site}/sources/${source.key}`,
    },
    locator: figure.locator,
    method: figure.method,
    caveat: figure.caveat,
    domain: domain?.slug ?? null,
    programme: programme && `${site}${programme.address}`,
    replacedBy: replacedBy && {
      key: replacedBy.key,
      shown: replacedBy.shown,
      asOf: isoRough(replacedBy.asOf),
    },
    isSample: figure.isSample,
    changedAt: new Date(figure.changedAt).toISOString(),
    links: { page: `${site}/evidence/${figure.key}`, data: `${site}/api/v1/statistics/${figure.key}` },
  }
}
