import { CitationFiles } from '@/app/ui/citation-files'
import { sourceName } from '@/app/ui/evidence-fact'
import { inWords } from '@/app/ui/figure-words'
import { LinkRow } from '@/app/ui/link-row'
import { Prose } from '@/app/ui/prose'
import { env } from '@/lib/env'
import type { Figure } from '@/lib/library/evidence/figures'
import { formatRough } from '@/lib/rough-date'
import { readOrganisation } from '../../../read-organisation'
import s from './cite-figure.module.css'

/** A line to copy, the original first, and the same as data. */
export async function CiteFigure({ figure }: { figure: Figure }) {
  const organisation = await readOrganisation()
  const { source, locator } = figure
  const from = `${source.publisher ? `${source.publisher}, ` : ''}${sourceName(source)}${locator ? `, ${locator}` : ''}`
  return (
    <Prose>
      <p className={s.line}>
        {inWords(figure)} ({formatRough(figure.asOf)}). Source: {from}. As listed by {organisation.legalName},{' '}
        {env().SITE_URL}/evidence/{figure.key}.
      </p>
      <LinkRow>
        <CitationFiles address={`/evidence/${figure.key}`} />
      </LinkRow>
      <p>
        <a href={`/api/v1/statistics/${figure.key}`}>This figure as JSON</a>
      </p>
    </Prose>
  )
}
