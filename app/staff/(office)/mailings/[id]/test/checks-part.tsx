import { type CheckLine, checkLines } from '@/app/staff/ui/mailing-check-words'
import { Part, type Sign, Status } from '@/app/staff/ui/parts'
import { capitalise } from '@/app/ui/format'
import type { Check } from '@/lib/mailings/checks/check'
import type { Mailing } from '@/lib/mailings/read-mailing'
import s from '../../mailing.module.css'

const signs: Record<Check['result'], Sign> = { good: 'done', look: 'now', stops: 'late' }

type Props = { mailing: Mailing; checks: Check[]; children: React.ReactNode }

/** 3 of the page: what was looked at, filled where it is well, dotted where somebody should look, turned where it stops. */
export function ChecksPart({ mailing, checks, children }: Props) {
  const order = ['stops', 'look', 'good']
  const lines = [...testLine(mailing), ...checkLines(checks, mailing.texts)].sort(
    (a, b) => order.indexOf(a.result) - order.indexOf(b.result),
  )
  const good = lines.filter(({ result }) => result === 'good').length
  const stops = lines.filter(({ result }) => result === 'stops').length
  return (
    <Part
      id="checks"
      title="3. Checks"
      say={`${good} of ${lines.length}; ${sayOf(stops, lines.length - good)}`}
    >
      <ul className={s.checks}>
        {lines.map(({ key, result, words }) => (
          <li key={key} className={result === 'good' ? undefined : s.look}>
            <Status sign={signs[result]}>{capitalise(words)}</Status>
          </li>
        ))}
      </ul>
      {children}
    </Part>
  )
}

function sayOf(stops: number, open: number): string {
  if (stops === 0) return open === 0 ? 'nothing is open' : 'open ones do not stop it'
  return stops === 1 ? 'one of the open ones stops it' : `${stops} of the open ones stop it`
}

/** Whether a test of this very draft was sent. */
function testLine({ state, testedVersion, version }: Mailing): CheckLine[] {
  if (state !== 'draft' && state !== 'in_review' && state !== 'scheduled') return []
  if (testedVersion === version)
    return [{ key: 'tested', result: 'good', words: `A test of draft ${version} was sent` }]
  const words =
    testedVersion === null ? 'No test was sent yet' : `No test was sent since draft ${testedVersion}`
  return [{ key: 'tested', result: 'look', words }]
}
