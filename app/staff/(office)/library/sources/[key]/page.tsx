import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { getDeskEvidence, listEvidenceEvents, listRestingOn } from '@/lib/library/evidence/desk-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { DeleteEvidence } from '../../delete-evidence'
import { save } from '../../evidence-actions'
import { evidenceDone } from '../../evidence-done'
import { sourceFields } from '../../evidence-fields'
import { EvidenceHistory } from '../../evidence-history'
import { sourceValues } from '../../evidence-values'
import { Places } from '../../places'

export const metadata: Metadata = { title: 'Source' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function SourcePage({ params, searchParams }: Props) {
  const [{ key }, { done }] = [await params, await searchParams]
  const person = await requireStaff('library.read', `/staff/library/sources/${key}`)
  const [found, resting, events] = await Promise.all([
    getDeskEvidence('source', key),
    listRestingOn(key),
    listEvidenceEvents('source', key),
  ])
  if (!found) notFound()
  const { row, places } = found
  const mayEdit = may(person.role, 'library.edit')
  const said = typeof done === 'string' ? evidenceDone[done] : undefined
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/sources', words: 'Sources' }]}
        here={row.key}
        title={row.title}
        acts={
          <a className={button.btn} href={`/sources/${row.key}`}>
            See its public page
          </a>
        }
      >
        <p>
          {counted(resting.length, 'figure or quote rests', 'figures and quotes rest')} on it, and{' '}
          {counted(places.length, 'text cites', 'texts cite')} it.
        </p>
      </PageHead>
      {said && <Note tone="good">{said}</Note>}
      <div className={s.two}>
        <div>
          <Part id="source" title="The source" say={row.key}>
            <StaffForm
              key={found.version}
              action={save.bind(null, 'source', row.key, found.version)}
              fields={sourceFields(false)}
              values={sourceValues(row)}
              button="Save the source"
              disabled={!mayEdit}
            />
          </Part>
        </div>
        <div>
          <Part id="resting" title="Rests on it">
            {resting.length === 0 ? (
              <p>No figure and no quote.</p>
            ) : (
              <ul className={s.list}>
                {resting.map(({ key, kind, shown, says }) => (
                  <li key={`${kind} ${key}`}>
                    <Link
                      href={`/staff/library/${kind === 'quote' ? 'quotes' : 'evidence'}/${key}`}
                      prefetch={false}
                    >
                      {shown} {says}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Places id="places" places={places} none="No text cites it." />
          {mayEdit && (
            <DeleteEvidence kind="source" of={row.key} note="Possible while nothing rests on it." />
          )}
          <EvidenceHistory events={events} />
        </div>
      </div>
    </>
  )
}
