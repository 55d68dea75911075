import type { ReactNode } from 'react'
import { formatDay } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import { authorNames, independenceWords } from '@/app/ui/source-words'
import type { Source } from '@/lib/library/evidence/source-queries'
import { formatDate, formatRough, isoRough } from '@/lib/rough-date'

/** The bibliographic record. What is not known has no row. */
export function SourceRecord({ source }: { source: Source }) {
  const { authors, publisher, published, place, doi, isbn, independence } = source
  const rows: { term: string; is: ReactNode }[] = [
    { term: authors.length > 1 ? 'Authors' : 'Author', is: authorNames(authors) },
    { term: 'Publisher', is: publisher },
    {
      term: 'Published',
      is: published && <time dateTime={isoRough(published)}>{formatRough(published)}</time>,
    },
    { term: 'About', is: place },
    { term: 'Who paid', is: independenceWords[independence] },
    { term: 'DOI', is: doi && <a href={`https://doi.org/${doi}`}>{doi}</a> },
    { term: 'ISBN', is: isbn },
    { term: 'Link', is: source.url && <Link source={source} /> },
    {
      term: 'Kept copy',
      is: source.archivedUrl && <a href={source.archivedUrl}>Archived copy of {source.title}</a>,
    },
  ]
  return <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
}

function Link({ source: { url, accessedOn, linkChecked } }: { source: Source }) {
  return (
    <>
      <a href={url}>{hostOf(url)}</a>
      {accessedOn && `, read on ${formatDate(accessedOn)}`}.
      {linkChecked &&
        (linkChecked.isFine
          ? ` Link checked ${formatDay(linkChecked.at)}.`
          : ` The link did not answer when we checked it on ${formatDay(linkChecked.at)}.`)}
    </>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
