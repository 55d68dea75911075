import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { getDeskEvidence, listEvidenceChoices, listEvidenceEvents } from '@/lib/library/evidence/desk-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { DeleteEvidence } from '../../delete-evidence'
import { save } from '../../evidence-actions'
import { evidenceDone } from '../../evidence-done'
import { quoteFields } from '../../evidence-fields'
import { EvidenceHistory } from '../../evidence-history'
import { quoteValues } from '../../evidence-values'
import { Places } from '../../places'

export const metadata: Metadata = { title: 'Quote' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function QuotePage({ params, searchParams }: Props) {
  const [{ key }, { done }] = [await params, await searchParams]
  const person = await requireStaff('library.read', `/staff/library/quotes/${key}`)
  const [found, choices, events] = await Promise.all([
    getDeskEvidence('quote', key),
    listEvidenceChoices(),
    listEvidenceEvents('quote', key),
  ])
  if (!found) notFound()
  const { row, places } = found
  const mayEdit = may(person.role, 'library.edit')
  const said = typeof done === 'string' ? evidenceDone[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/quotes', words: 'Quotes' }]}
        here={row.key}
        title={`Quote of ${row.speaker}`}
      >
        <p>
          {places.length === 0
            ? 'No text carries it.'
            : `${counted(places.length, 'text carries', 'texts carry')} it.`}
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <div>
          <Part id="quote" title="The quote" say={row.key}>
            <StaffForm
              key={found.version}
              action={save.bind(null, 'quote', row.key, found.version)}
              fields={quoteFields(choices, false)}
              values={quoteValues(row)}
              button="Save the quote"
              disabled={!mayEdit}
            />
          </Part>
        </div>
        <div>
          <Places id="places" places={places} none="No text carries it." />
          {mayEdit && <DeleteEvidence kind="quote" of={row.key} note="Possible while no text carries it." />}
          <EvidenceHistory events={events} />
        </div>
      </div>
    </>
  )
}
