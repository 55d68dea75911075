import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { requireStaff } from '@/lib/staff/session'
import { save } from '../actions'
import { helplineFields } from '../helpline-fields'

export const metadata: Metadata = { title: 'Add a helpline' }

export default async function NewHelplinePage() {
  await requireStaff('library.publish', '/staff/library/helplines/new')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/helplines', words: 'Helplines' }]}
        here="Add a helpline"
        title="Add a helpline"
      >
        <p>Call it, or read its page, before you add it: it counts as verified today.</p>
      </PageHead>
      <Part id="helpline" title="The helpline">
        <StaffForm
          action={save.bind(null, null)}
          fields={helplineFields}
          values={{ country: 'GB', position: '10' }}
          button="Add the helpline"
          tone="go"
        />
      </Part>
    </>
  )
}
