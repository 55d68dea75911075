/** What a text may name, as the renderer needs it: read in one go by lib/library/evidence/read-evidence.ts. */

import type { RoughDate } from '../../rough-date'

export type SourceFacts = {
  key: string
  kind: string
  title: string
  authors: ({ family: string; given: string } | { name: string })[]
  publisher: string
  published: RoughDate | null
  url: string
  archivedUrl: string
  doi: string
  accessedOn: string | null
}

export type StatisticFacts = {
  key: string
  shown: string
  says: string
  /** 'none' | 'estimated' | 'at_least' | … */
  qualifier: string
  value: number | null
  unit: string
  placeWords: string
  asOf: RoughDate
  locator: string
  caveat: string
  certainty: 'measured' | 'estimate' | 'reported'
  source: SourceFacts
  isPublished: boolean
  /** The figure that replaced it, the last of the line. */
  replacedBy: { key: string; shown: string; asOf: RoughDate } | null
}

export type RecommendationFacts = {
  number: string
  title: string
  text: string
  /** Whom it is addressed to today, successors followed: "Department for Business and Trade". */
  addressees: string[]
  response: string
  implementation: string
  /** False while the text it was made in was never published. */
  isPublic: boolean
  /** The open campaign that pushes it. */
  campaign: { slug: string; name: string } | null
}

export type QuoteFacts = {
  key: string
  form: 'direct' | 'reported'
  text: string
  speaker: string
  role: string
  organisation: string
  isPseudonym: boolean
  isSample: boolean
  source: SourceFacts | null
}

export type AssetFacts = {
  key: string
  kind: 'image' | 'file'
  alt: string
  isDecorative: boolean
  credit: string
  depicts: 'nobody' | 'people' | 'survivor' | 'not_the_person' | 'illustration'
  width: number | null
  height: number | null
  widths: number[]
  title: string
  bytes: number
}

/** Everything that the keys of a text stand for. What is not in its map is not there. */
export type Evidence = {
  statistics: Map<string, StatisticFacts>
  sources: Map<string, SourceFacts>
  recommendations: Map<string, RecommendationFacts>
  quotes: Map<string, QuoteFacts>
  assets: Map<string, AssetFacts>
}
