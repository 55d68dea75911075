import { CitationFiles } from '@/app/ui/citation-files'
import { LinkRow } from '@/app/ui/link-row'
import { Prose } from '@/app/ui/prose'
import { authorNames } from '@/app/ui/source-words'
import type { Source } from '@/lib/library/evidence/source-queries'
import s from '../../evidence/[key]/cite-figure.module.css'

/** A line to copy that cites the original, not us. */
export function CiteSource({ source }: { source: Source }) {
  const who = authorNames(source.authors) || source.publisher
  const year = source.published?.on.slice(0, 4) ?? 'no date'
  const publisher = source.publisher && source.publisher !== who ? ` ${source.publisher}.` : ''
  const where = source.doi ? ` https://doi.org/${source.doi}` : source.url && ` ${source.url}`
  return (
    <Prose>
      <p className={s.line}>
        {who && `${who} `}({year}). {source.title}.{publisher}
        {where}
      </p>
      <LinkRow>
        <CitationFiles address={`/sources/${source.key}`} />
      </LinkRow>
    </Prose>
  )
}
