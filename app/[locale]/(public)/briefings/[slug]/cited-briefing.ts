import { isoDay } from '@/app/ui/format'
import { env } from '@/lib/env'
import { authorOf, type CitedBriefing } from '@/lib/library/briefings/citation'
import type { Briefing } from '@/lib/library/briefings/read-briefing'
import type { Organisation } from '@/lib/organisation/queries'
import { formatDate, formatRough } from '@/lib/rough-date'
import { typeWords } from '../briefing-words'

/** What every reference to this briefing is made of. */
export function citedBriefing({ publication }: Briefing, organisation: Organisation): CitedBriefing {
  const { type, authors, made, isbn, doi, consultation } = publication.content.details
  const { major, minor } = publication.version
  const firstHere = { on: isoDay(publication.firstPublishedAt), precision: 'day' as const }
  return {
    slug: publication.slug,
    type,
    title: publication.title,
    authors,
    organisation: organisation.legalName,
    made: made ?? publication.datedOn ?? firstHere,
    version: `${major}.${minor}`,
    versionOn: isoDay(publication.changedAt),
    url: `${env().SITE_URL}${publication.address}`,
    isbn,
    doi,
    consultation,
  }
}

/** A whole reference in words. */
export function fullReference(cited: CitedBriefing): string {
  const name = typeWords[cited.type].toLowerCase()
  const kind = [
    // "Proposed amendments: proposed amendments" says nothing more.
    !cited.title.toLowerCase().includes(name) && name,
    cited.consultation && `to the ${withoutArticle(cited.consultation)}`,
  ].filter(Boolean)
  const what = kind.length > 0 ? `: ${kind.join(' ')}` : ''
  const publisher = authorOf(cited) === cited.organisation ? '' : ` ${cited.organisation}.`
  return `${authorOf(cited)} (${cited.made.on.slice(0, 4)}), ${cited.title}${what}, ${formatRough(cited.made)}.${publisher} Edition ${cited.version}, ${formatDate(cited.versionOn)}. ${cited.url}`
}

/** For one paragraph of it, in a footnote. */
export function shortReference(cited: CitedBriefing): string {
  return `${authorOf(cited)} (${cited.made.on.slice(0, 4)}), ${cited.title}, edition ${cited.version}, paragraph 1`
}

const withoutArticle = (words: string) => words.replace(/^the /i, '')
