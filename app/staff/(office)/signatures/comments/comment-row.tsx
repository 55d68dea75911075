import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { formatWait, formatWhen } from '@/app/staff/ui/words'
import { placeName } from '@/app/ui/place-names'
import type { CommentRow } from '@/lib/comments/queries'
import { choose, decide } from './actions'
import { actsOf, commentActWords, flagWords, isCovered } from './comment-words'
import s from './comments.module.css'

type Props = { comment: CommentRow; now: number; campaign: string }

/** One comment and what can be done with it. A text that may be hard to read is covered until somebody chooses to. */
export function Comment({ comment, now, campaign }: Props) {
  const { id, state, flags, text, name, showName, at, decidedAt, decidedBy, counts, isSample } = comment
  const isQueue = state === 'waiting' || state === 'safeguarding'
  return (
    <li className={s.comment} data-row={id}>
      <div className={s.said}>
        {isCovered(flags) ? (
          <details>
            <summary>
              Read it: it {flagWords(flags)}
              <span className="vh">, by {name}</span>
            </summary>
            <p className={s.text}>{text}</p>
          </details>
        ) : (
          <>
            <p className={s.text}>{text}</p>
            {flags.length > 0 && <p className={s.flags}>It {flagWords(flags)}.</p>}
          </>
        )}
        <p className={s.from}>
          <Link href={`/staff/signatures/${id}`} prefetch={false}>
            {name}
          </Link>
          , {placeName(comment) || 'place not known'}. On {comment.campaign}
          {isSample && ' (sample)'}.{' '}
          {state !== 'safeguarding' && (showName ? 'The first name may be shown.' : 'The name is not shown.')}
          {!counts && ' The signature does not count, so no page shows this.'}{' '}
          {isQueue
            ? `Waits ${formatWait((now - at) / 1000)}.`
            : decidedAt !== null && `${formatWhen(decidedAt)}${decidedBy && ` by ${decidedBy}`}.`}
        </p>
      </div>
      <div className={s.acts}>
        <form action={decide} className={button.acts}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="believed" value={state} />
          <input type="hidden" name="campaign" value={campaign} />
          {actsOf[state]
            .filter((act) => act !== 'show' || !isNeverShown(flags))
            .map((act) => (
              <button
                key={act}
                type="submit"
                className={`${button.btn} ${button.small}`}
                name="act"
                value={act}
                data-key={commentActWords[act].key}
              >
                {commentActWords[act].button}
                <span className="vh"> what {name} wrote</span>
              </button>
            ))}
        </form>
        {state === 'shown' && <PackForm comment={comment} campaign={campaign} />}
      </div>
    </li>
  )
}

function isNeverShown(flags: string[]): boolean {
  return flags.some((flag) => ['disclosure', 'danger', 'self_harm', 'safeguarding'].includes(flag))
}

/** For the pack that is handed in: chosen ones have a place, and can be moved up. */
function PackForm({ comment, campaign }: Omit<Props, 'now'>) {
  const { id, name, packPosition } = comment
  const acts =
    packPosition === null
      ? [{ act: 'choose', words: 'Choose for the pack' }]
      : [
          ...(packPosition > 1 ? [{ act: 'earlier', words: 'Earlier' }] : []),
          { act: 'leave_out', words: 'Leave out of the pack' },
        ]
  return (
    <form action={choose} className={button.acts}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="campaign" value={campaign} />
      {packPosition !== null && <span className={s.place}>In the pack, place {packPosition}</span>}
      {acts.map(({ act, words }) => (
        <button key={act} type="submit" className={button.asLink} name="act" value={act}>
          {words}
          <span className="vh">: what {name} wrote</span>
        </button>
      ))}
    </form>
  )
}
