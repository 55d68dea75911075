import Link from 'next/link'
import { AudienceSentence, AudienceTables, Sample } from '@/app/staff/ui/audience-tables'
import { Note, Part } from '@/app/staff/ui/parts'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import type { Counted } from './make-view'
import { StepsTable } from './steps-table'

type Props = {
  mailing: Mailing
  person: { role: StaffRole }
  /** Counted once for the whole page: of a million people it takes seconds. Null where it cannot be read. */
  counted: Counted | null
}

/** Part 1 of the page of a mailing: whom it goes to, as one reads it; drafts lead to where it is changed. */
export function AudiencePart({ mailing, person, counted }: Props) {
  const mayChange = mailing.state === 'draft' && may(person.role, 'mailing.write')
  const links = (
    <>
      {mayChange && (
        <Link href={`/staff/mailings/${mailing.id}/who`} prefetch={false}>
          Change who
        </Link>
      )}
      <Link href="/staff/mailings/audiences" prefetch={false}>
        Saved audiences
      </Link>
    </>
  )
  if (!counted)
    return (
      <Part id="who" title="1. Who" more={links}>
        <Note tone="warn">What was kept here is of another edition and cannot be read. Build it again.</Note>
      </Part>
    )
  const { snapshotAt } = mailing
  const { sentence, view, steps, must, sample } = counted
  return (
    <Part
      id="who"
      title="1. Who"
      say={snapshotAt === null ? `${view.counted}; counted again when it starts` : view.counted}
      more={links}
    >
      <AudienceSentence spans={sentence} />
      {view.everybody && <Note tone="warn">{view.everybody}</Note>}
      <StepsTable steps={steps} must={must} />
      <AudienceTables count={view}>
        <Sample rows={sample} />
      </AudienceTables>
    </Part>
  )
}
