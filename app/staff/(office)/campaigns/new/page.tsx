import type { Metadata } from 'next'
import { PageHead } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { longest } from '@/lib/campaigns/campaign-content'
import { requireStaff } from '@/lib/staff/session'
import { draft } from '../actions'

export const metadata: Metadata = { title: 'New campaign' }

export default async function NewCampaignPage() {
  await requireStaff('campaign.edit', '/staff/campaigns/new')
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/campaigns', words: 'Campaigns' }]} here="New" title="New campaign">
        <p>
          A few words to call it by. Its address is made from them, and both can change until it is public.
        </p>
      </PageHead>
      <StaffForm
        action={draft}
        fields={[
          {
            kind: 'line',
            name: 'name',
            label: 'Name',
            hint: 'For lists, like: A fund to prevent modern slavery',
            max: longest.name,
            counts: true,
          },
        ]}
        values={{}}
        button="Begin the draft"
        tone="go"
        note="Nothing is public until it is published."
      />
    </>
  )
}
