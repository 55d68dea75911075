import { optional, select } from '@/app/staff/ui/form-spec'
import { stanceNames } from '@/app/staff/ui/letter-words'
import s from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatMoment } from '@/app/ui/format'
import type { PositionRow } from '@/lib/letters/staff-positions'
import { formatDate } from '@/lib/rough-date'
import { decide } from './actions'

/** One that waits: what it says, what it rests on, and the form that decides, for everybody but who noted it. */
export function NotedPosition({ position, isOwn }: { position: PositionRow; isOwn: boolean }) {
  const { id, name, party, campaignName, stance, on, summary, evidenceUrl, cited, notedBy, notedAt } =
    position
  return (
    <article aria-labelledby={`position-${id}`} className={s.two}>
      <div>
        <h3 id={`position-${id}`}>
          {name}: {stanceNames[stance].toLowerCase()}
        </h3>
        <dl className={s.facts}>
          <Fact label="Party" value={party || 'None recorded'} />
          <Fact label="Campaign" value={campaignName} />
          <Fact label="On" value={formatDate(on)} />
          <Fact label="In a sentence" value={summary} />
          <div>
            <dt>Rests on</dt>
            <dd>
              {evidenceUrl && (
                <a href={evidenceUrl} rel="noreferrer">
                  {evidenceUrl}
                </a>
              )}
              {cited && <q>{cited}</q>}
              {!evidenceUrl && !cited && 'Nothing: no position is recorded'}
            </dd>
          </div>
          <Fact label="Noted by" value={`${notedBy || 'somebody'}, ${formatMoment(notedAt)}`} />
        </dl>
      </div>
      {isOwn ? (
        <p>You noted this, so another person approves or refuses it.</p>
      ) : (
        <StaffForm
          action={decide.bind(null, id)}
          fields={[
            select(
              'decision',
              'Does it follow from what it rests on?',
              optional(
                [
                  { value: 'approved', words: 'Yes: it may stand in public' },
                  { value: 'refused', words: 'No: refuse it' },
                ],
                'Choose',
              ),
            ),
            { kind: 'line', name: 'reason', label: 'Reason, where it is refused', max: 300 },
          ]}
          values={{}}
          button={`Decide on ${name}`}
          prefix={`decide-${id}-`}
        />
      )}
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
