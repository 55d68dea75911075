import button from '@/app/staff/ui/button.module.css'
import { Part, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatDate } from '@/lib/rough-date'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { publish, review, supersede, withdraw } from '../../evidence-actions'

type Props = {
  row: {
    key: string
    isPublished: boolean
    supersededByKey: string | null
    supersededNote: string
    reviewDue: string | null
  }
  role: StaffRole
  statistics: { value: string; words: string }[]
}

/** What can be done with a figure: publish or withdraw it, say what replaces it, note that it was looked at. */
export function FigureActs({ row, role, statistics }: Props) {
  const mayPublish = may(role, 'library.publish')
  return (
    <>
      <Part id="standing" title="For readers">
        <p>
          <Status sign={row.isPublished ? 'done' : 'to_come'}>
            {row.isPublished ? 'Published' : 'Not published'}
          </Status>
        </p>
        {mayPublish && !row.isPublished && (
          <form action={publish}>
            <input type="hidden" name="key" value={row.key} />
            <button className={`${button.btn} ${button.go}`} type="submit">
              Publish the figure
            </button>
          </form>
        )}
        {mayPublish && row.isPublished && (
          <StaffForm
            prefix="withdraw-"
            action={withdraw.bind(null, row.key)}
            fields={[{ kind: 'line', name: 'reason', label: 'Why it is withdrawn' }]}
            values={{}}
            button="Withdraw"
            tone="end"
          />
        )}
      </Part>
      <Part id="replaced" title="Replaced by">
        {mayPublish ? (
          <StaffForm
            prefix="supersede-"
            action={supersede.bind(null, row.key)}
            fields={[
              {
                ...{ kind: 'select', name: 'byKey', label: 'The figure that replaces it' },
                hint: 'Both stay. Readers of the old one are shown the new one.',
                options: [
                  { value: '', words: 'None: it is current' },
                  ...statistics.filter(({ value }) => value !== row.key),
                ],
              },
              {
                kind: 'line',
                name: 'note',
                label: 'What changed',
                hint: 'For readers: a newer estimate, another method',
              },
            ]}
            values={{ byKey: row.supersededByKey ?? '', note: row.supersededNote }}
            button="Save the replacement"
          />
        ) : (
          <p>{row.supersededByKey ?? 'Nothing: it is current.'}</p>
        )}
      </Part>
      <Part
        id="review"
        title="Review"
        say={row.reviewDue ? `due ${formatDate(row.reviewDue)}` : 'no day set'}
      >
        {may(role, 'library.edit') && (
          <StaffForm
            prefix="review-"
            action={review.bind(null, row.key)}
            fields={[{ kind: 'date', name: 'nextOn', label: 'It holds; look again on' }]}
            values={{}}
            button="Note the review"
          />
        )}
      </Part>
    </>
  )
}
