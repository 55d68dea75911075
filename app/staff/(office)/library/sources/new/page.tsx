import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { requireStaff } from '@/lib/staff/session'
import { create } from '../../evidence-actions'
import { sourceFields } from '../../evidence-fields'

export const metadata: Metadata = { title: 'Enter a source' }

export default async function NewSourcePage() {
  await requireStaff('library.edit', '/staff/library/sources/new')
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/sources', words: 'Sources' }]}
        here="Enter a source"
        title="Enter a source"
      />
      <Part id="source" title="The source">
        <StaffForm
          action={create.bind(null, 'source')}
          fields={sourceFields(true)}
          values={{ kind: 'report', independence: 'unknown' }}
          button="Enter the source"
          tone="go"
        />
      </Part>
    </>
  )
}
