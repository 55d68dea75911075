import type { RoughDate } from '../../rough-date'
import type { Reference } from '../citing/reference'
import type { BriefingType } from './list-briefings'

/** What a reference to one of our own texts needs. */
export type CitedBriefing = {
  slug: string
  type: BriefingType
  title: string
  /** As staff wrote them; empty where the organisation itself is the author. */
  authors: string
  organisation: string
  /** When it was made; where that is not known, when it was first published here. */
  made: RoughDate
  version: string
  /** ISO day of this edition. */
  versionOn: string
  url: string
  isbn: string
  doi: string
  consultation: string
}

/** Who answers for it: named people first, else the organisation. */
export const authorOf = (cited: CitedBriefing): string => cited.authors || cited.organisation

/** The same as any other thing that can be cited. */
export function referenceTo(cited: CitedBriefing): Reference {
  return {
    ...{ key: cited.slug, kind: 'report', title: cited.title, authors: [{ name: authorOf(cited) }] },
    ...{ publisher: cited.organisation, date: cited.made, edition: cited.version },
    ...{ genre: typeNames[cited.type], note: `Edition ${cited.version}, ${cited.versionOn}` },
    ...{ url: cited.url, doi: cited.doi, isbn: cited.isbn },
  }
}

const typeNames: Record<BriefingType, string> = {
  briefing: 'Briefing',
  submission: 'Submission',
  amendments: 'Proposed amendments',
  report: 'Report',
  response: 'Response',
}
