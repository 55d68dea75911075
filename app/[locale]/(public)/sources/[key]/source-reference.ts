import { sourceKindWords } from '@/app/ui/source-words'
import type { Reference } from '@/lib/library/citing/reference'
import type { Source } from '@/lib/library/evidence/source-queries'

const kinds: Record<string, Reference['kind']> = {
  article: 'article',
  dataset: 'dataset',
  web_page: 'web_page',
  law: 'law',
}

/** What a reference to a source is made of. Where no author is named, its publisher answers for it. */
export function sourceReference(source: Source): Reference {
  const { key, kind, title, authors, publisher, published, url, doi, isbn } = source
  return {
    ...{ key, kind: kinds[kind] ?? 'report', title, publisher, url, doi, isbn },
    authors: authors.length > 0 || publisher === '' ? authors : [{ name: publisher }],
    date: published,
    ...{ edition: '', note: '', genre: sourceKindWords[kind] ?? '' },
  }
}
