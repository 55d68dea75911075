import { asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { publication, publicationIssue } from '@/db/schema/publications'
import { type RoughDate, roughDate } from '../../rough-date'
import type { Content } from '../publications/content'

export type BriefingType = Content<'briefing'>['details']['type']

export type BriefingRow = {
  slug: string
  title: string
  standfirst: string
  type: BriefingType
  datedOn: RoughDate | null
  /** Milliseconds since 1970. */
  changedAt: number
  issues: { slug: string; title: string }[]
  /** Kept for the record: it was written for another time, or another text took its place. */
  isArchived: boolean
  supersededBy: { slug: string; title: string } | null
  sensitivity: Content['sensitivity']
  isSample: boolean
}

const successor = alias(publication, 'successor')
const issue = alias(publication, 'issue')

/** Every briefing that readers may open, the latest first; archived ones too, and they say so. */
export async function listBriefings(): Promise<BriefingRow[]> {
  const [rows, issues] = await Promise.all([readRows(), readIssues()])
  return rows.map(({ found, type, sensitivity, after }) => ({
    slug: found.slug,
    title: found.title,
    standfirst: found.standfirst,
    type,
    datedOn: roughDate(found.datedOn, found.datedOnPrecision),
    changedAt: found.changedAt?.getTime() ?? 0,
    issues: issues.filter(({ id }) => id === found.id).map(({ slug, title }) => ({ slug, title })),
    isArchived: found.archivedAt !== null,
    supersededBy: after?.isLive ? { slug: after.slug, title: after.title } : null,
    sensitivity,
    isSample: found.isSample,
  }))
}

function readRows() {
  return db
    .select({
      found: {
        id: publication.id,
        slug: publication.slug,
        title: publication.title,
        standfirst: publication.standfirst,
        datedOn: publication.datedOn,
        datedOnPrecision: publication.datedOnPrecision,
        changedAt: publication.changedAt,
        archivedAt: publication.archivedAt,
        isSample: publication.isSample,
      },
      // Not the live copy whole, which may be a book.
      type: sql<BriefingType>`${publication.live} #>> '{details,type}'`,
      sensitivity: sql<Content['sensitivity']>`${publication.live} ->> 'sensitivity'`,
      after: {
        slug: successor.slug,
        title: successor.title,
        isLive: sql<boolean>`${successor.live} is not null`,
      },
    })
    .from(publication)
    .leftJoin(successor, eq(successor.id, publication.supersededById))
    .where(sql`${publication.kind} = 'briefing' and ${publication.live} is not null`)
    .orderBy(
      sql`coalesce(${publication.datedOn}, ${publication.firstPublishedAt}::date) desc`,
      desc(publication.firstPublishedAt),
      asc(publication.title),
    )
}

function readIssues() {
  return db
    .select({ id: publicationIssue.publicationId, slug: issue.slug, title: issue.title })
    .from(publicationIssue)
    .innerJoin(issue, eq(issue.id, publicationIssue.issueId))
    .where(isNotNull(issue.live))
    .orderBy(asc(issue.position), asc(issue.title))
}
