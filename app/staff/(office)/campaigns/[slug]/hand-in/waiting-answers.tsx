import button from '@/app/staff/ui/button.module.css'
import { Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatDay, formatMoment } from '@/app/ui/format'
import type { WaitingAnswer } from '@/lib/take-out/record-answer'
import { settleAnswer } from './actions'

type Props = { slug: string; waiting: WaitingAnswer[]; me: string; mayDecide: boolean }

/** Answers that somebody noted and a second person has to approve before anybody else sees them. */
export function WaitingAnswers({ slug, waiting, me, mayDecide }: Props) {
  return (
    <Part id="waiting" title="Answers that wait for a second person" say="Nobody but staff sees them yet.">
      <table className={`${table.t} ${table.stack}`}>
        <caption className="vh">Answers that wait, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Noted</th>
            <th scope="col">As the record would say it</th>
            <th scope="col">Decide</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ id, at, by, byId, answer, summary }) => (
            <tr key={id}>
              <td className={table.full}>
                {formatMoment(at)}
                <span className={table.sub}>{by}</span>
              </td>
              <th scope="row" className={table.full}>
                {formatDay(answer.at)}: {summary}
              </th>
              <td className={table.full}>
                {byId === me || !mayDecide ? (
                  'Somebody else decides.'
                ) : (
                  <div className={button.acts}>
                    <form action={settleAnswer.bind(null, slug, id, 'approve')}>
                      <button className={`${button.btn} ${button.small}`} type="submit">
                        Approve and publish
                      </button>
                    </form>
                    <form action={settleAnswer.bind(null, slug, id, 'refuse')}>
                      <button className={`${button.btn} ${button.small} ${button.end}`} type="submit">
                        Refuse
                      </button>
                    </form>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
