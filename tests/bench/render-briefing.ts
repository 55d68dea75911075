import type { Evidence, SourceFacts, StatisticFacts } from '@/lib/library/markdown/evidence'

const vocabulary =
  `when lockdowns began many migrant workers were stranded far from home with no wage those who profit know what to
do with that they offer work which looks like help from hunger and is not the law police judge court survivors government
strategy fund international evidence report place country violence slavery poverty people children family community
enforcement protection justice impunity trust system change measured study found reduced prevalence and because under
officials budget treaty duty answer reply clause amendment committee inquiry published recommended`.split(
    /\s+/,
  )

/** Always the same row of numbers, so that two runs measure the same text. */
function dice(): (sides: number) => number {
  let seed = 20_201_001
  return (sides) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % sides
  }
}

/** A briefing as long and as well cited as any: 20,000 words and 150 citations, a third of them figures. */
export function longBriefing(words = 20_000, citations = 150): string {
  const roll = dice()
  const word = () => vocabulary[roll(vocabulary.length)] ?? ''
  const sentences = Math.round(words / 18)
  const every = Math.floor(sentences / citations)
  const parts: string[] = []
  let cited = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    if (sentence % 60 === 0) parts.push(`${sentence ? '\n\n' : ''}## ${word()} ${word()} ${word()}\n\n`)
    else if (sentence % 5 === 0) parts.push('\n\n')
    const [first = '', ...rest] = Array.from({ length: 18 }, word)
    parts.push(`${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}`)
    if (sentence % every === 0 && cited < citations) parts.push(citation(cited++, roll))
    parts.push('. ')
  }
  return parts.join('')
}

function citation(n: number, roll: (sides: number) => number): string {
  return n % 3 === 0 ? ` :stat{id=figure-${n % 40}}` : `:cite[p. ${1 + roll(90)}]{id=source-${roll(60)}}`
}

/** What the keys of the long briefing stand for. */
export function longEvidence(): Evidence {
  const sources = Array.from({ length: 60 }, (_, n) => sourceOf(n))
  const figures = Array.from({ length: 40 }, (_, n) => figureOf(n))
  return {
    statistics: new Map(figures.map((facts) => [facts.key, facts])),
    sources: new Map(sources.map((facts) => [facts.key, facts])),
    recommendations: new Map(),
    quotes: new Map(),
    assets: new Map(),
  }
}

function sourceOf(n: number): SourceFacts {
  return {
    ...{ key: `source-${n}`, kind: 'report', title: `A study of ${vocabulary.slice(n, n + 6).join(' ')}` },
    ...{ authors: [{ name: `Institute ${n}` }, { name: 'University of Nowhere' }], publisher: '' },
    ...{
      published: { on: `20${10 + (n % 15)}-01-01`, precision: 'year' },
      url: `https://example.org/studies/${n}`,
    },
    ...{ archivedUrl: '', doi: '', accessedOn: null },
  }
}

function figureOf(n: number): StatisticFacts {
  return {
    ...{
      key: `figure-${n}`,
      shown: `${n + 1}.6 million`,
      says: 'people lived where the law was not enforced',
    },
    ...{ qualifier: 'estimated', value: (n + 1.6) * 1e6, unit: 'people', placeWords: 'worldwide' },
    ...{ asOf: { on: '2021-01-01', precision: 'year' }, locator: `p. ${n}`, certainty: 'estimate' },
    ...{ caveat: 'Not to be read as a trend.', source: sourceOf(n), isPublished: true, replacedBy: null },
  }
}
