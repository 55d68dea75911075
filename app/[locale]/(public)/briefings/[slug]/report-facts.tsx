import { JsonLd } from '@/app/ui/json-ld'
import { env } from '@/lib/env'
import type { BriefingProps } from './briefing-view'
import { citedBriefing } from './cited-briefing'

/** The same facts for machines: schema.org Report. */
export function ReportFacts({ briefing, organisation }: BriefingProps) {
  const { publication, issues, wordCount, notes } = briefing
  const cited = citedBriefing(briefing, organisation)
  const site = env().SITE_URL
  const publisher = { '@type': 'Organization', name: organisation.legalName, url: site }
  return (
    <JsonLd
      facts={{
        '@type': 'Report',
        headline: publication.title,
        name: publication.title,
        description: publication.standfirst,
        url: cited.url,
        inLanguage: 'en-GB',
        version: cited.version,
        dateCreated: cited.made.on.slice(0, { year: 4, month: 7, day: 10 }[cited.made.precision]),
        datePublished: new Date(publication.firstPublishedAt).toISOString(),
        dateModified: new Date(publication.changedAt).toISOString(),
        author: cited.authors ? { '@type': 'Organization', name: cited.authors } : publisher,
        publisher,
        wordCount,
        ...(publication.content.details.reference && { reportNumber: publication.content.details.reference }),
        about: issues.map(({ slug, title }) => ({
          '@type': 'Thing',
          name: title,
          url: `${site}/issues/${slug}`,
        })),
        citation: [...new Set(notes.map(({ sourceKey }) => `${site}/sources/${sourceKey}`))],
      }}
    />
  )
}
