import type {
  AssetFacts,
  Evidence,
  QuoteFacts,
  RecommendationFacts,
  SourceFacts,
  StatisticFacts,
} from '@/lib/library/markdown/evidence'

export function sourceOf(key: string, more: Partial<SourceFacts> = {}): SourceFacts {
  return {
    ...{
      key,
      kind: 'report',
      title: `Title of ${key}`,
      authors: [{ name: 'ILO' }, { name: 'IOM' }],
      publisher: '',
    },
    ...{
      published: { on: '2022-09-01', precision: 'month' },
      url: `https://example.org/${key}`,
      archivedUrl: '',
    },
    ...{ doi: '', accessedOn: null, ...more },
  }
}

export function figureOf(key: string, more: Partial<StatisticFacts> = {}): StatisticFacts {
  return {
    ...{
      key,
      shown: '49.6 million',
      says: 'people were in modern slavery',
      qualifier: 'none',
      value: 49_600_000,
    },
    ...{
      unit: 'people',
      placeWords: 'worldwide',
      asOf: { on: '2021-01-01', precision: 'year' },
      locator: 'p. 2',
    },
    ...{
      caveat: '',
      certainty: 'estimate',
      source: sourceOf('study'),
      isPublished: true,
      replacedBy: null,
      ...more,
    },
  }
}

export function pictureOf(key: string, more: Partial<AssetFacts> = {}): AssetFacts {
  return {
    ...{
      key,
      kind: 'image',
      alt: 'A court room',
      isDecorative: false,
      credit: '',
      depicts: 'nobody',
      width: 1600,
    },
    ...{ height: 900, widths: [1600, 400, 800], title: '', bytes: 1000, ...more },
  }
}

export function quoteOf(key: string, more: Partial<QuoteFacts> = {}): QuoteFacts {
  return {
    ...{ key, form: 'direct', text: 'We were believed', speaker: 'Elsa', role: '', organisation: '' },
    ...{ isPseudonym: false, isSample: false, source: null, ...more },
  }
}

export function recommendationOf(
  number: string,
  more: Partial<RecommendationFacts> = {},
): RecommendationFacts {
  return {
    ...{ number, title: 'Write a strategy', text: '', addressees: ['Foreign Office'], response: 'not_sent' },
    ...{ implementation: 'not_assessed', isPublic: true, campaign: null, ...more },
  }
}

type Lists = {
  statistics?: StatisticFacts[]
  sources?: SourceFacts[]
  recommendations?: RecommendationFacts[]
  quotes?: QuoteFacts[]
  assets?: AssetFacts[]
}

export function evidenceOf(lists: Lists): Evidence {
  const byKey = <T extends { key: string }>(list: T[] = []) =>
    new Map(list.map((facts) => [facts.key, facts]))
  return {
    statistics: byKey(lists.statistics),
    sources: byKey(lists.sources),
    recommendations: new Map((lists.recommendations ?? []).map((facts) => [facts.number, facts])),
    quotes: byKey(lists.quotes),
    assets: byKey(lists.assets),
  }
}
