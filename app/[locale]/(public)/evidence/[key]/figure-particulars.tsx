import type { ReactNode } from 'react'
import { sourceName } from '@/app/ui/evidence-fact'
import { certaintySentences } from '@/app/ui/figure-words'
import { capitalise } from '@/app/ui/format'
import { Particulars } from '@/app/ui/particulars'
import type { Figure } from '@/lib/library/evidence/figures'
import { formatDate, formatRough, isoRough } from '@/lib/rough-date'

/** Of whom, where, when, from where and how sure. What is not known has no row. */
export function FigureParticulars({ figure }: { figure: Figure }) {
  const { source, locator, programme, domain } = figure
  const rows: { term: string; is: ReactNode }[] = [
    { term: 'Who or what', is: figure.population },
    { term: 'Where', is: placeOf(figure) },
    { term: 'Period', is: figure.period },
    { term: 'Figure for', is: <time dateTime={isoRough(figure.asOf)}>{formatRough(figure.asOf)}</time> },
    {
      term: 'Source',
      is: (
        <>
          <a href={`/sources/${source.key}`}>{sourceName(source)}</a>
          {source.publisher && `. ${source.publisher}`}
          {locator && `, ${locator}`}.
        </>
      ),
    },
    { term: 'How sure', is: certaintySentences[figure.certainty] },
    { term: 'What was done', is: figure.intervention },
    { term: 'Before', is: figure.baseline },
    { term: 'After', is: figure.endline },
    { term: 'Programme', is: programme && <a href={programme.address}>{programme.title}</a> },
    {
      term: 'Measures',
      is: domain && <a href="/theory-of-change#domains">{domain.name}</a>,
    },
    { term: 'To be reviewed', is: figure.reviewDue && formatDate(figure.reviewDue) },
  ]
  return <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
}

function placeOf({ placeWords, placeCode }: Figure): ReactNode {
  if (!placeCode) return capitalise(placeWords)
  return <a href={`/places/${placeCode}`}>{capitalise(placeWords) || placeCode}</a>
}
