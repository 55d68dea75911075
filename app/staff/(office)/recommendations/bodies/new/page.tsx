import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listBodies } from '@/lib/recommendations/staff-queries'
import { requireStaff } from '@/lib/staff/session'
import { create } from '../actions'
import { bodyFields } from '../body-form'

export const metadata: Metadata = { title: 'New body' }

export default async function NewBodyPage() {
  await requireStaff('library.edit', '/staff/recommendations/bodies/new')
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/recommendations', words: 'Recommendations' },
          { href: '/staff/recommendations/bodies', words: 'Bodies' },
        ]}
        here="New"
        title="New body"
      />
      <Part id="form" title="Who it is">
        <StaffForm
          action={create}
          fields={bodyFields(await listBodies())}
          values={{ kind: 'department' }}
          button="Add the body"
          tone="go"
        />
      </Part>
    </>
  )
}
