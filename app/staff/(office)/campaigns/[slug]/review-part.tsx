import { Part, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { longest } from '@/lib/campaigns/campaign-content'
import type { Editing } from '@/lib/campaigns/editing/read-editing'
import { approve } from './editor-actions'

type Props = {
  slug: string
  stage: string
  review: Editing['review']
  staffId: string
  mayPublish: boolean
}

/** The second person: who has read it, or the button for whoever reads it now. */
export function ReviewPart({ slug, stage, review, staffId, mayPublish }: Props) {
  if (!review.isNeeded && stage !== 'in_review') return null
  const isOwn = review.writers.includes(staffId)
  return (
    <Part id="review" title="A second person">
      <p>
        <Status sign={review.isApproved ? 'done' : review.isNeeded ? 'now' : 'to_come'}>
          {words(stage, review)}
        </Status>
      </p>
      {stage === 'in_review' && !review.isApproved && isOwn && (
        <p>You wrote some of it, so somebody else approves it.</p>
      )}
      {stage === 'in_review' && !review.isApproved && !isOwn && mayPublish && (
        <StaffForm
          action={approve.bind(null, slug, review.lastEventId)}
          prefix="approve-"
          fields={[
            { kind: 'line', name: 'note', label: 'A remark, if you want to leave one', max: longest.reason },
          ]}
          values={{}}
          button="Approve as it stands"
          note="A change of its words asks for another approval."
        />
      )}
    </Part>
  )
}

function words(stage: string, { isApproved, isNeeded }: Props['review']): string {
  if (isApproved) return 'Somebody else has approved it as it stands'
  if (stage === 'in_review') return 'Waits for somebody else to read it'
  return isNeeded ? 'Send it for review: somebody else approves it before it opens' : 'Not asked for'
}
