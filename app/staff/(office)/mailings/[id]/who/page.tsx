import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { everybody } from '@/lib/audiences/audience'
import { readAudience } from '@/lib/audiences/read-audience'
import { readMailing } from '@/lib/mailings/read-mailing'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { arrangeWho } from './actions'
import { AudiencePart } from './audience-part'
import { draftOf } from './draft'
import { countShown, makeView } from './make-view'
import { WhoForm } from './who-form'

export const metadata: Metadata = { title: 'Who it goes to' }

type Props = { params: Promise<{ id: string }> }

/** Whom a mailing goes to: a sentence, its conditions with their numbers, and why others are left out. */
export default async function WhoPage({ params }: Props) {
  const { id } = await params
  const person = await requireStaff('mailing.read', `/staff/mailings/${id}/who`)
  const mailing = /^\d{1,9}$/.test(id) ? await readMailing(Number(id)) : null
  if (!mailing) notFound()
  const read = readAudience(mailing.audience)
  const mayChange = may(person.role, 'mailing.write') && mailing.state === 'draft'
  const audience = read.kind === 'audience' ? read.audience : everybody
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: `/staff/mailings/${id}`, words: mailing.name },
        ]}
        here="Who"
        title="Who it goes to"
      >
        <p>
          {mayChange
            ? 'Nothing changes in the mailing until you press “Use this for the mailing”.'
            : mailing.state === 'draft'
              ? 'You can look at this, not change it.'
              : 'This mailing is no draft any more, so this does not change.'}
        </p>
      </PageHead>
      {read.kind === 'mistakes' && (
        <Note tone="warn">What was kept here is of another edition and cannot be read. Build it again.</Note>
      )}
      {mayChange ? (
        <Part id="who" title="1. Who" say="counted again when it starts">
          <WhoForm
            action={arrangeWho.bind(null, mailing.id)}
            countAt={`/staff/mailings/${mailing.id}/who/count`}
            first={await makeView(mailing, draftOf(audience), person.role)}
          />
        </Part>
      ) : (
        <AudiencePart {...{ mailing, person }} counted={await countShown(mailing, person.role)} />
      )}
    </>
  )
}
