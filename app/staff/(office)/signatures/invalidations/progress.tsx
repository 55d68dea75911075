import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { criteriaWords } from '@/app/staff/ui/invalidation-words'
import parts from '@/app/staff/ui/parts.module.css'
import { formatWhen } from '@/app/staff/ui/words'
import { barClass } from '@/app/ui/bar'
import { formatCount } from '@/app/ui/format'
import type { InvalidationRow } from '@/lib/invalidations/read-invalidations'
import { cancel } from './actions'
import s from './invalidations.module.css'

/** How far it is: of what was counted, or of what it had taken out while it is put back. */
export function Progress({ job }: { job: InvalidationRow }) {
  const isBack = job.state === 'restoring'
  const [done, all] = isBack
    ? [job.invalidated - job.nowOut, job.invalidated]
    : [job.invalidated, job.matched]
  const percent = all === 0 ? 100 : Math.floor((100 * done) / all)
  return (
    <>
      <p className={s.big}>
        <b>{formatCount(done)}</b> of {formatCount(all)} {isBack ? 'put back' : 'taken out'}
      </p>
      <progress
        className={`${barClass} ${s.progress}`}
        max={Math.max(1, all)}
        value={done}
        aria-label="Progress"
      />
      <p className={s.quiet}>{percent}%. Signing goes on as usual.</p>
    </>
  )
}

/** What is at work beside the page, with a way to stop it. */
export function AtWork({ job }: { job: InvalidationRow }) {
  return (
    <section className={parts.part} aria-labelledby={`job-${job.id}`}>
      <div className={parts.partHead}>
        <h2 id={`job-${job.id}`}>
          Job {job.id} {job.state === 'running' ? 'is running' : 'is being restored'}
        </h2>
        <span className={parts.more}>
          <Link href={`/staff/signatures/invalidations/${job.id}`} prefetch={false}>
            Its page
          </Link>
        </span>
      </div>
      <Progress job={job} />
      <dl className={parts.facts}>
        <div>
          <dt>Which</dt>
          <dd>{criteriaWords(job.criteria, job.campaignName)}</dd>
        </div>
        <div>
          <dt>Reason</dt>
          <dd>{job.reason}</dd>
        </div>
        <div>
          <dt>Started</dt>
          <dd>
            {formatWhen(job.createdAt)}
            {job.by && ` by ${job.by}`}
          </dd>
        </div>
      </dl>
      {job.state === 'running' && <CancelForm job={job} />}
    </section>
  )
}

export function CancelForm({ job }: { job: InvalidationRow }) {
  return (
    <form action={cancel} className={s.cancel}>
      <input type="hidden" name="id" value={job.id} />
      <button className={`${button.btn} ${button.end}`} type="submit">
        Cancel job {job.id}
      </button>
      <p className={s.quiet}>
        It stops after the batch under way. What is taken out stays out until you restore it.
      </p>
    </form>
  )
}
