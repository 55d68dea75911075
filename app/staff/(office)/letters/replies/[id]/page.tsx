import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatMoment } from '@/app/ui/format'
import { firstRedaction, getReply, type ReadReply } from '@/lib/letters/staff-replies'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { accept, refuse } from '../actions'
import r from './reply.module.css'

export const metadata: Metadata = { title: 'A reply' }

/** One reply, as it was pasted, and a box for what may be shown of it. */
export default async function ReplyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await requireStaff('reply.redact', `/staff/letters/replies/${id}`)
  const reply = /^\d{1,9}$/.test(id) ? await getReply(Number(id)) : null
  if (!reply) notFound()
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/letters', words: 'Letters' },
          { href: '/staff/letters/replies', words: 'Replies' },
        ]}
        here={`Reply ${reply.id}`}
        title={`A reply from ${reply.from}`}
      >
        <p>
          To a letter under {reply.campaignName}, passed on by its writer on {formatMoment(reply.createdAt)}.{' '}
          {reply.mayBeCited
            ? 'The writer lets us cite what is left of it.'
            : 'The writer does not let us cite it: it is for staff alone.'}
        </p>
      </PageHead>
      {reply.state === 'new' ? (
        <ToRedact reply={reply} />
      ) : (
        <Handled reply={reply} mayNote={may(person.role, 'position.note')} />
      )}
    </>
  )
}

function ToRedact({ reply }: { reply: ReadReply }) {
  return (
    <div className={s.two}>
      <Part id="pasted" title="As it was pasted" say="Only you see this, until it is handled">
        <div className={r.text}>{reply.text}</div>
      </Part>
      <Part id="shown" title="What may be shown">
        <StaffForm
          action={accept.bind(null, reply.id)}
          fields={[
            {
              kind: 'text',
              name: 'redacted',
              rows: 14,
              label: 'The reply without anything that points to the writer',
              hint: 'Mail addresses, telephone numbers and postcodes are taken out already. Names, places, case numbers and stories are for you.',
            },
            {
              kind: 'tick',
              name: 'read',
              label: 'I have read it through, and nothing in it points to the writer',
            },
          ]}
          values={{ redacted: firstRedaction(reply.text) }}
          button="Keep this and erase the rest"
          tone="go"
        />
        <StaffForm
          action={refuse.bind(null, reply.id)}
          fields={[]}
          values={{}}
          button="Refuse it: erase all of it"
          tone="end"
          prefix="refuse-"
        />
      </Part>
    </div>
  )
}

function Handled({ reply, mayNote }: { reply: ReadReply; mayNote: boolean }) {
  const when = reply.handledAt ? formatMoment(reply.handledAt) : ''
  return (
    <Part id="handled" title={reply.state === 'refused' ? 'Refused' : 'What may be shown'}>
      <p>
        Handled by {reply.handledBy || 'somebody'} on {when}. The text as it was pasted is erased.
      </p>
      {reply.redacted && <div className={r.text}>{reply.redacted}</div>}
      {mayNote && reply.state === 'redacted' && reply.mayBeCited && (
        <p>
          <Link
            href={`/staff/letters/positions?person=${reply.personId}&campaign=${reply.campaignSlug}&reply=${reply.id}#note`}
            prefetch={false}
          >
            Note a position that rests on it
          </Link>
        </p>
      )}
    </Part>
  )
}
