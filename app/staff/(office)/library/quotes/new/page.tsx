import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listEvidenceChoices } from '@/lib/library/evidence/desk-queries'
import { requireStaff } from '@/lib/staff/session'
import { create } from '../../evidence-actions'
import { quoteFields } from '../../evidence-fields'

export const metadata: Metadata = { title: 'Enter a quote' }

export default async function NewQuotePage() {
  await requireStaff('library.edit', '/staff/library/quotes/new')
  const choices = await listEvidenceChoices()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/quotes', words: 'Quotes' }]}
        here="Enter a quote"
        title="Enter a quote"
      />
      <Part id="quote" title="The quote">
        <StaffForm
          action={create.bind(null, 'quote')}
          fields={quoteFields(choices, true)}
          values={{ form: 'direct' }}
          button="Enter the quote"
          tone="go"
        />
      </Part>
    </>
  )
}
