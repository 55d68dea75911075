import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { whyNotPublished } from '@/app/staff/ui/library-words'
import { Note, Part } from '@/app/staff/ui/parts'
import p from '@/app/staff/ui/parts.module.css'
import c from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatClock, formatWhen } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import { checkContent } from '@/lib/library/checks/read-check-facts'
import { isApproved, needsSecondPerson, newestSubmission } from '@/lib/library/publications/approvals'
import {
  type EditedPublication,
  getPublicationForEditing,
  listPublicationEvents,
  type PublicationEntry,
} from '@/lib/library/publications/editor-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { ChecksPart } from '../checks-part'
import { PublicationHead } from '../publication-head'
import { actsFor } from './acts'
import { PdfPart } from './pdf-part'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export const metadata: Metadata = { title: 'Check and publish' }

const doneWords: Record<string, string> = {
  submitted: 'Sent for review. It stands on the desk of everybody who can read it.',
  approved: 'Approved. This very revision can be published.',
  published: 'Published. Readers see it now.',
  unchanged: 'Nothing differs from what readers see, so there is no new version.',
  scheduled: 'Scheduled. It goes live by itself.',
  archived: 'Archived. Its page says so.',
  unarchived: 'It stands in lists and search again.',
  taken_down: 'Taken down. Its address says why.',
  moved: 'The address is changed.',
  pdf_queued: 'The PDF is being made. Load this page again in a moment.',
}

/** What can be done with a text where it stands now, and what its checks say. */
export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params
  const person = await requireStaff('library.read', `/staff/library/publications/${id}/run`)
  const [publication, { done }] = [await getPublicationForEditing(Number(id)), await searchParams]
  if (!publication) notFound()
  const [{ checks }, events, standing] = await Promise.all([
    inTransaction((tx) => checkContent(tx, publication.kind, publication.content)),
    listPublicationEvents(publication.id),
    readStanding(publication, person.id),
  ])
  const acts = actsFor(publication, standing).filter(({ needs }) => may(person.role, needs))
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const { lock } = publication
  return (
    <>
      <PublicationHead
        publication={publication}
        here="/run"
        say={reviewWords(publication, standing, events)}
      />
      {said && <Note tone="good">{said}</Note>}
      {lock?.isFresh && lock.staffId !== person.id && (
        <div className={`${p.note} ${p.warn}`} role="status">
          {lock.name} is editing since {formatClock(lock.since)}. Nothing is published until they have
          finished.
        </div>
      )}
      <div className={c.run}>
        <div>
          <ChecksPart checks={checks} editor={`/staff/library/publications/${publication.id}`} />
        </div>
        <div className={c.acts}>
          <PdfPart publication={publication} mayAsk={may(person.role, 'library.edit')} />
          {acts.length === 0 && <p>There is nothing here that your role can do.</p>}
          {acts.map(({ id: act, title, say, action, ...form }) => (
            <Part key={`${act} ${publication.state} ${publication.slug}`} id={act} title={title}>
              <p>{say}</p>
              <StaffForm action={action.bind(null, publication.id)} prefix={`${act}-`} {...form} />
            </Part>
          ))}
        </div>
      </div>
    </>
  )
}

function readStanding({ id, newestRevision, hasUnkept }: EditedPublication, staffId: string) {
  return inTransaction(async (tx) => ({
    needsSecondPerson: await needsSecondPerson(tx),
    isApproved: newestRevision > 0 && !hasUnkept && (await isApproved(tx, id, newestRevision)),
    isOwnSubmission: (await newestSubmission(tx, id))?.staffId === staffId,
  }))
}

type Standing = Awaited<ReturnType<typeof readStanding>>

/** Who waits for whom, or why what was due did not go live. */
function reviewWords({ state }: EditedPublication, standing: Standing, events: PublicationEntry[]): string {
  const newest = events[0]
  if (state === 'draft' && newest?.kind === 'unscheduled' && newest.by === '')
    return `It did not go live by itself on ${formatWhen(newest.at)}: ${whyNotPublished[newest.note] ?? newest.note}.`
  if (state === 'draft' && newest?.kind === 'sent_back' && newest.note)
    return `${newest.by} sent it back: “${newest.note}”`
  const submitted = events.find(({ kind }) => kind === 'submitted')
  const approved = events.find(({ kind }) => kind === 'approved')
  if (state === 'in_review' && standing.isApproved && approved)
    return `Revision ${approved.revision} was approved by ${approved.by}, ${formatWhen(approved.at)}.`
  if (state === 'in_review' && submitted)
    return `Revision ${submitted.revision} was sent for review by ${submitted.by}, ${formatWhen(submitted.at)}.`
  return standing.needsSecondPerson && state === 'draft'
    ? 'A second person must approve it before it goes live.'
    : ''
}
