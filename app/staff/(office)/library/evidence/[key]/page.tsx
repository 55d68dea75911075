import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { getDeskEvidence, listEvidenceChoices, listEvidenceEvents } from '@/lib/library/evidence/desk-queries'
import type { EvidencePlace } from '@/lib/library/evidence/where-evidence-stands'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { save } from '../../evidence-actions'
import { statisticFields } from '../../evidence-fields'
import { EvidenceHistory } from '../../evidence-history'
import { statisticValues } from '../../evidence-values'
import { Places } from '../../places'
import { FigureActs } from './figure-acts'

export const metadata: Metadata = { title: 'Figure' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const doneWords: Record<string, string> = {
  created: 'Entered. Publish it when it is checked: until then no page shows it.',
  saved: 'Saved. Every page that carries it is made anew.',
  unchanged: 'Nothing was different, so nothing was saved.',
  published: 'Published.',
  withdrawn: 'Withdrawn from readers.',
  superseded:
    'Said. Pages that carry this figure show that there is a newer one, and stand below as outdated.',
  current: 'No figure replaces it.',
  reviewed: 'The review is noted.',
}

export default async function FigurePage({ params, searchParams }: Props) {
  const [{ key }, { done }] = [await params, await searchParams]
  const person = await requireStaff('library.read', `/staff/library/evidence/${key}`)
  const [found, choices, events] = await Promise.all([
    getDeskEvidence('statistic', key),
    listEvidenceChoices(),
    listEvidenceEvents('statistic', key),
  ])
  if (!found) notFound()
  const { row, places } = found
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/evidence', words: 'Figures' }]}
        here={row.shown}
        title={`${row.shown} ${row.says}`}
        acts={
          row.isPublished && (
            <a className={button.btn} href={`/evidence/${row.key}`}>
              See its public page
            </a>
          )
        }
      >
        <p>{standsWords(places)}</p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <div>
          <Part id="figure" title="The figure" say={row.key}>
            <StaffForm
              key={found.version}
              action={save.bind(null, 'statistic', row.key, found.version)}
              fields={statisticFields(choices, false)}
              values={statisticValues(row, found.issues)}
              button="Save the figure"
              note={row.isPublished ? 'Pages that carry it change at once.' : 'Not published.'}
              disabled={!may(person.role, 'library.edit')}
            />
          </Part>
        </div>
        <div>
          <FigureActs row={row} role={person.role} statistics={choices.statistics} />
          <Places
            id="places"
            places={places}
            none="No text and no campaign carries it."
            say="this figure and those it replaced"
          />
          <EvidenceHistory events={events} />
        </div>
      </div>
    </>
  )
}

/** "Stands in 7 places, 2 of them outdated." */
function standsWords(places: EvidencePlace[]): string {
  if (places.length === 0) return 'Stands nowhere yet.'
  const outdated = places.filter(({ isOutdated }) => isOutdated).length
  const words = `Stands in ${counted(places.length, 'place')}`
  if (outdated === 0) return `${words}, none of them outdated.`
  return places.length === 1 ? `${words}, which is outdated.` : `${words}, ${outdated} of them outdated.`
}
