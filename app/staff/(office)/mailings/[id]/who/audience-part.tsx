import Link from 'next/link'
import { AudienceSentence, AudienceTables, Sample } from '@/app/staff/ui/audience-tables'
import { Note, Part } from '@/app/staff/ui/parts'
import { readAudience } from '@/lib/audiences/read-audience'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { countAtStart, countFor } from './make-view'
import { StepsTable } from './steps-table'

type Props = { mailing: Mailing; person: { role: StaffRole } }

/** Part 1 of the page of a mailing: whom it goes to, as one reads it; drafts lead to where it is changed. */
export async function AudiencePart({ mailing, person }: Props) {
  const read = readAudience(mailing.audience)
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
  if (read.kind === 'mistakes')
    return (
      <Part id="who" title="1. Who" more={links}>
        <Note tone="warn">What was kept here is of another edition and cannot be read. Build it again.</Note>
      </Part>
    )
  const { snapshotAt } = mailing
  const { sentence, view, steps, sample } =
    snapshotAt === null
      ? await countFor(mailing, read.audience, person.role)
      : await countAtStart(mailing, read.audience, snapshotAt)
  return (
    <Part
      id="who"
      title="1. Who"
      say={snapshotAt === null ? `${view.counted}; counted again when it starts` : view.counted}
      more={links}
    >
      <AudienceSentence spans={sentence} />
      {view.everybody && <Note tone="warn">{view.everybody}</Note>}
      <StepsTable steps={steps} must={read.audience.must} />
      <AudienceTables count={view}>
        <Sample rows={sample} />
      </AudienceTables>
    </Part>
  )
}
