import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listChoices } from '@/lib/recommendations/staff-queries'
import { requireStaff } from '@/lib/staff/session'
import { create } from '../actions'
import { detailFields, numberField } from '../details-form'

export const metadata: Metadata = { title: 'New recommendation' }

export default async function NewRecommendationPage() {
  await requireStaff('library.edit', '/staff/recommendations/new')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/recommendations', words: 'Recommendations' }]}
        here="New"
        title="New recommendation"
      >
        <p>It is public as soon as it is made. Its number stays for good.</p>
      </PageHead>
      <Part id="form" title="What is asked">
        <StaffForm
          action={create}
          fields={[numberField, ...detailFields(await listChoices())]}
          values={{ madeOnPrecision: 'day' }}
          button="Make it public"
          tone="go"
        />
      </Part>
    </>
  )
}
