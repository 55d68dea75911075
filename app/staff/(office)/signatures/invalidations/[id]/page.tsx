import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { criteriaWords, invalidationStateWords } from '@/app/staff/ui/invalidation-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { formatCount, formatMoment } from '@/app/ui/format'
import { type InvalidationRow, readInvalidation } from '@/lib/invalidations/read-invalidations'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { goOn, restore } from '../actions'
import s from '../invalidations.module.css'
import { CancelForm, Progress } from '../progress'
import { RefreshWhile } from '../refresh-while'

export const metadata: Metadata = { title: 'Invalidation' }

const doneWords: Record<string, string> = {
  started: 'It has begun.',
  cancelled: 'Cancelled. What was taken out is still out.',
  went_on: 'It goes on.',
  restoring: 'What it has taken out is being put back.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One invalidation: how far it is, what it took out, and the way back. */
export default async function InvalidationPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/staff/signatures/invalidations/${id}`
  await requireStaff('signature.invalidate', path)
  const [job, { done }] = await Promise.all([
    /^\d{1,9}$/.test(id) ? readInvalidation(Number(id)) : null,
    searchParams,
  ])
  if (!job) notFound()
  const { sign, words } = invalidationStateWords[job.state]
  const isAtWork = job.state === 'running' || job.state === 'restoring'
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: '/staff/signatures/invalidations', words: 'Invalidations' },
        ]}
        here={`Job ${job.id}`}
        title={`Invalidation ${job.id}`}
      >
        <p>
          <Status sign={sign}>{words}</Status>. {criteriaWords(job.criteria, job.campaignName)}.
        </p>
      </PageHead>
      {typeof done === 'string' && doneWords[done] && <Note tone="good">{doneWords[done]}</Note>}
      {done === 'moved' && (
        <Note tone="warn">It had gone on meanwhile, so nothing was done. This is how it stands now.</Note>
      )}
      <div className={s.columns}>
        <div>
          {isAtWork && (
            <Part
              id="progress"
              title={job.state === 'running' ? 'Taking out' : 'Putting back'}
              more={
                <a href={path} rel="nofollow">
                  Look again
                </a>
              }
            >
              <Progress job={job} />
              <RefreshWhile everySeconds={3} />
              {job.state === 'running' && <CancelForm job={job} />}
            </Part>
          )}
          <Part id="facts" title="What it is">
            <Facts job={job} />
          </Part>
        </div>
        <div>{!isAtWork && <Acts job={job} asksCode={await asksFreshCode()} />}</div>
      </div>
    </>
  )
}

function Facts({ job }: { job: InvalidationRow }) {
  const left = job.state === 'restored' ? job.nowOut : 0
  const facts: [string, React.ReactNode][] = [
    ['Reason', `${job.reason} (published as one line)`],
    ['Note', job.note || 'None'],
    ['Started', `${formatMoment(job.createdAt)}${job.by && ` by ${job.by}`}`],
    ['Counted', `${counted(job.matched, 'signature')}, as they were at ${formatMoment(job.countedAt)}`],
    ['Taken out', formatCount(job.invalidated)],
    [
      'Passed over',
      `${formatCount(job.skipped)}, changed by their signers or by staff after they were counted`,
    ],
    [
      'Out now',
      <Link key="out" href={`/staff/signatures?invalidation=${job.id}`} prefetch={false}>
        {counted(job.nowOut, 'signature')}
      </Link>,
    ],
    ...(job.endedAt ? ([['Ended', formatMoment(job.endedAt)]] as [string, string][]) : []),
    ...(job.restoreReason
      ? ([
          [
            'Restored',
            `${job.restoreReason}${job.restoredBy && `, ${job.restoredBy}`}${job.restoredAt ? `, ${formatMoment(job.restoredAt)}` : ''}`,
          ],
        ] as [string, string][])
      : []),
  ]
  return (
    <>
      {left > 0 && (
        <Note tone="warn">
          <p>
            {counted(left, 'signature', 'signatures')} could not come back: two others sit on the address by
            now, or one with another postcode. They stay here, and can be restored once a place is free.
          </p>
        </Note>
      )}
      <dl className={parts.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Acts({ job, asksCode }: { job: InvalidationRow; asksCode: boolean }) {
  return (
    <>
      {job.state === 'cancelled' && (
        <Part id="go-on" title="Go on" say="from where it stopped">
          <form action={goOn} className={s.cancel}>
            <input type="hidden" name="id" value={job.id} />
            <button className={button.btn} type="submit">
              Go on with job {job.id}
            </button>
          </form>
        </Part>
      )}
      {job.nowOut > 0 && (
        <Part id="restore" title={`Restore ${counted(job.nowOut, 'signature')}`}>
          <p className={s.quiet}>
            Each comes back as it was: confirmed, held or pending, with its place on its address. Counts,
            places and goals follow.
          </p>
          <StaffForm
            action={restore.bind(null, job.id)}
            fields={[
              { kind: 'line', name: 'reason', label: 'Reason, kept with the invalidation', max: 500 },
              ...freshCodeFields(asksCode),
            ]}
            values={{}}
            button={`Restore ${counted(job.nowOut, 'signature')}`}
          />
        </Part>
      )}
    </>
  )
}
