import type { Metadata } from 'next'
import Link from 'next/link'
import { Note, PageHead, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted, formatWait } from '@/app/staff/ui/words'
import { listReplies, type ReplyRow } from '@/lib/letters/staff-replies'
import { requireStaff } from '@/lib/staff/session'
import { LettersViews } from '../letters-views'

export const metadata: Metadata = { title: 'Replies' }

const doneWords: Record<string, string> = {
  redacted: 'Kept. The text as it was pasted is erased.',
  refused: 'Refused. The text is erased.',
}
const states = {
  new: { sign: 'now', words: 'To read' },
  redacted: { sign: 'done', words: 'Redacted' },
  refused: { sign: 'out', words: 'Refused' },
} as const

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What representatives answered, as writers passed it on. The list shows not a word of it. */
export default async function RepliesPage({ searchParams }: Props) {
  await requireStaff('reply.redact', '/staff/letters/replies')
  const [replies, { done }] = await Promise.all([listReplies(), searchParams])
  const now = Date.now()
  const waiting = replies.filter(({ state }) => state === 'new').length
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/letters', words: 'Letters' }]} here="Replies" title="Replies">
        <p>
          {waiting === 0 ? 'None waits to be read.' : `${counted(waiting, 'reply', 'replies')} to read.`} Take
          out whatever names or points to the writer before anybody else sees it.
        </p>
      </PageHead>
      <LettersViews here="/staff/letters/replies" />
      {said && <Note tone="good">{said}</Note>}
      {replies.length === 0 ? <p>No reply has been passed on yet.</p> : <List replies={replies} now={now} />}
    </>
  )
}

function List({ replies, now }: { replies: ReplyRow[]; now: number }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Replies, those to read first</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Campaign</th>
          <th scope="col">State</th>
          <th scope="col">Came</th>
          <th scope="col">May be cited</th>
        </tr>
      </thead>
      <tbody>
        {replies.map(({ id, from, campaignName, state, createdAt, mayBeCited }) => (
          <tr key={id}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/letters/replies/${id}`} prefetch={false}>
                {from}
              </Link>
            </th>
            <td className={table.full}>{campaignName}</td>
            <td>
              <Status sign={states[state].sign}>{states[state].words}</Status>
            </td>
            <td data-l="Came">{formatWait((now - createdAt) / 1000)} ago</td>
            <td data-l="May be cited">{mayBeCited ? 'Yes' : 'No'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
