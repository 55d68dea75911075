import { ActLink } from '@/app/ui/button'
import { formatDay } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { splitParagraphs } from '@/app/ui/split-paragraphs'

type Removal = { at: number; name: string; reason: string }

/** What stands at the address of a campaign that was removed: that it was, when and why. */
export function RemovedCampaign({ removal }: { removal: Removal }) {
  return (
    <PageHead
      crumbs={[
        { words: 'Home', href: '/' },
        { words: 'Campaigns', href: '/campaigns' },
        { words: 'Removed' },
      ]}
      title={
        <>
          This campaign was <mark>removed</mark>
        </>
      }
      lead={`“${removal.name}” was removed on ${formatDay(removal.at)}. It cannot be signed any more.`}
    >
      {splitParagraphs(removal.reason).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        If you signed it, the links in our emails to you still work: you can see your signature there, and
        take it back.
      </p>
      <p>
        <ActLink href="/campaigns">See the campaigns that are open</ActLink>
      </p>
    </PageHead>
  )
}
