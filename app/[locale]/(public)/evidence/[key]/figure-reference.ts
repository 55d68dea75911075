import { inWords } from '@/app/ui/figure-words'
import { env } from '@/lib/env'
import type { Reference } from '@/lib/library/citing/reference'
import type { Figure } from '@/lib/library/evidence/figures'
import type { Source } from '@/lib/library/evidence/source-queries'
import { formatRough } from '@/lib/rough-date'
import { sourceReference } from '../../sources/[key]/source-reference'

/** Whoever uses a figure cites the original: its source, with the figure and where we list it in the note. */
export function figureReference(figure: Figure, source: Source, organisation: string): Reference {
  const where = figure.locator ? `, ${figure.locator}` : ''
  return {
    ...sourceReference(source),
    key: figure.key,
    note: `${inWords(figure)} (${formatRough(figure.asOf)})${where}. As listed by ${organisation}, ${env().SITE_URL}/evidence/${figure.key}`,
  }
}
