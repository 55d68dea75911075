import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { acknowledgeWithinDays } from '@/lib/rights/make-complaint'

import { WaysToUs } from '../../../tell-us'

export const dynamic = 'force-static'

export const metadata: Metadata = { title: 'We have your complaint', robots: { index: false } }

export default function ComplaintReceivedPage() {
  return (
    <PageHead
      crumbs={[{ words: 'Home', href: '/' }, { words: 'Privacy', href: '/privacy' }, { words: 'Received' }]}
      title="We have your complaint"
      lead={`A mail with its reference is on its way to you. Somebody writes to you within ${acknowledgeWithinDays} days at the latest.`}
    >
      <p>
        We have it also if no mail comes. Then mail to your address may be stopped: tell us where we can
        answer you, at <WaysToUs />.
      </p>
    </PageHead>
  )
}
