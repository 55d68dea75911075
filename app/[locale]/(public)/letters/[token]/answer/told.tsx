import type { Crumb } from '@/app/ui/breadcrumbs'
import { ActLink, ButtonLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import type { AskedAbout } from '@/lib/letters/record-answer'
import { toldWords } from './answer-words'

/** After telling: what we have understood, what we do with it, and how to put it right. */
export function Told({ token, about, crumbs }: { token: string; about: AskedAbout; crumbs: Crumb[] }) {
  const { letters, campaignSlug } = about
  const isOpen = letters.some(({ outcome }) => outcome === null || outcome === 'nothing')
  return (
    <PageHead crumbs={crumbs} title="Thank you for telling us" lead={about.campaignName}>
      <Particulars
        rows={letters.map(({ to, outcome, hasReply }) => ({
          term: to,
          is: [
            outcome ? toldWords[outcome] : 'You have not told us yet.',
            hasReply && 'You gave us their words.',
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
      {letters.some(({ hasReply }) => hasReply) && (
        <p>One of us reads what they wrote and takes out names before anybody else sees it.</p>
      )}
      {isOpen && <p>If an answer comes later, open the link in the email again and tell us then.</p>}
      <p>
        <ButtonLink href={`/campaigns/${campaignSlug}/positions`}>See what they have said</ButtonLink>
      </p>
      <p>
        <ActLink href={`/letters/${token}/answer`}>Change what you told us</ActLink>
      </p>
    </PageHead>
  )
}
