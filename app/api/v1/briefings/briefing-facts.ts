import { env } from '@/lib/env'
import type { BriefingRow } from '@/lib/library/briefings/list-briefings'
import type { Briefing } from '@/lib/library/briefings/read-briefing'
import { isoRough } from '@/lib/rough-date'

/** A briefing as the open data lists it. Days are as long as they are known: "2020-09" is a month. */
export function briefingFacts(row: BriefingRow) {
  const site = env().SITE_URL
  return {
    slug: row.slug,
    type: row.type,
    title: row.title,
    standfirst: row.standfirst,
    dated: row.datedOn && isoRough(row.datedOn),
    changedAt: new Date(row.changedAt).toISOString(),
    issues: row.issues,
    isArchived: row.isArchived,
    supersededBy: row.supersededBy?.slug ?? null,
    isSample: row.isSample,
    links: linksOf(row.slug, site),
  }
}

/** One briefing whole, but for its text: that is on its page and in its PDF. */
export function wholeBriefingFacts(briefing: Briefing) {
  const { publication, issues, instruments, asks, notes, versions } = briefing
  const { details } = publication.content
  const site = env().SITE_URL
  return {
    slug: publication.slug,
    type: details.type,
    title: publication.title,
    standfirst: publication.standfirst,
    dated: publication.datedOn && isoRough(publication.datedOn),
    changedAt: new Date(publication.changedAt).toISOString(),
    issues,
    isArchived: publication.archivedAt !== null,
    supersededBy: publication.supersededBy?.address.split('/').at(-1) ?? null,
    isSample: publication.isSample,
    links: linksOf(publication.slug, site),
    reference: details.reference,
    authors: details.authors,
    consultation: details.consultation,
    instruments: instruments.map(({ slug, name, stage, url }) => ({ slug, name, stage, url })),
    recommendations: asks.map(({ number, title, paragraph }) => ({
      number,
      title,
      paragraph,
      data: `${site}/api/v1/recommendations/${number}`,
    })),
    sources: [...new Set(notes.map(({ sourceKey }) => sourceKey))].map((key) => `${site}/sources/${key}`),
    versions: versions.map(({ major, minor, kind, note, at }) => ({
      number: `${major}.${minor}`,
      kind,
      note,
      at: new Date(at).toISOString(),
    })),
    wordCount: briefing.wordCount,
    isbn: details.isbn,
    doi: details.doi,
  }
}

function linksOf(slug: string, site: string) {
  const page = `${site}/briefings/${slug}`
  return {
    page,
    pdf: `${page}/pdf`,
    bibtex: `${page}/cite.bib`,
    ris: `${page}/cite.ris`,
    cslJson: `${page}/cite.json`,
    data: `${site}/api/v1/briefings/${slug}`,
  }
}
