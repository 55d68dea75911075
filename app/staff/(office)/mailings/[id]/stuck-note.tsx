import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { whatIsStuck } from '@/app/staff/ui/mailing-life-words'
import { Note } from '@/app/staff/ui/parts'
import { formatWhen } from '@/app/staff/ui/words'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { pause, tryNow } from './run/actions'
import s from './stuck-note.module.css'

/** What a fault of ours holds up of a mailing, what becomes of it by itself, and what somebody can do about it. */
export function StuckNote({ mailing, maySend }: { mailing: Mailing; maySend: boolean }) {
  const { id, state, stuck } = mailing
  if (!stuck) return null
  return (
    <Note tone="warn">
      <p>
        <b>Something went wrong on our side, first {formatWhen(stuck.since)}.</b> {whatIsStuck(stuck)} It is
        tried again every minute, and goes on by itself once that works. Nobody is left out for it, and nobody
        gets two.
      </p>
      <p>
        If it stays so, tell whoever runs the site. What went wrong is in their log, under “a mailing is held
        up”, mailing {id}.
      </p>
      {maySend && (
        <div className={s.acts}>
          <form action={tryNow.bind(null, id)}>
            <button className={button.btn} type="submit">
              Try again now
            </button>
          </form>
          {state === 'sending' && (
            <form action={pause.bind(null, id)}>
              <button className={button.btn} type="submit">
                Pause {id}
              </button>
            </form>
          )}
          <Link
            className={`${button.btn} ${button.end}`}
            href={`/staff/mailings/${id}/run#cancel`}
            prefetch={false}
          >
            {state === 'sending' ? 'Cancel the rest' : 'Drop it'}
          </Link>
        </div>
      )}
    </Note>
  )
}
