import type { Metadata } from 'next'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { listEvidenceChoices } from '@/lib/library/evidence/desk-queries'
import { requireStaff } from '@/lib/staff/session'
import { create } from '../../evidence-actions'
import { statisticFields } from '../../evidence-fields'

export const metadata: Metadata = { title: 'Enter a figure' }

export default async function NewFigurePage() {
  await requireStaff('library.edit', '/staff/library/evidence/new')
  const choices = await listEvidenceChoices()
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/library/evidence', words: 'Figures' }]}
        here="Enter a figure"
        title="Enter a figure"
      >
        <p>A figure never stands without its source and its date. Readers see it once it is published.</p>
      </PageHead>
      <Part id="figure" title="The figure">
        <StaffForm
          action={create.bind(null, 'statistic')}
          fields={statisticFields(choices, true)}
          values={{
            qualifier: 'none',
            unit: 'people',
            kind: 'claim',
            certainty: 'estimate',
            sensitivity: 'none',
          }}
          button="Enter the figure"
          tone="go"
        />
      </Part>
    </>
  )
}
