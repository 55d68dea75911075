import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { dataLinksADay } from '@/lib/rights/data-link'
import { readOrganisation } from '../../../read-organisation'

export const dynamic = 'force-static'

export const metadata: Metadata = { title: 'Look in your mail', robots: { index: false } }

/** The same for everybody, known to us or not. */
export default async function OnItsWayPage() {
  const { email, postalAddress } = await readOrganisation()
  return (
    <PageHead
      crumbs={[
        { words: 'Home', href: '/' },
        { words: 'Your data', href: '/your-data' },
        { words: 'Look in your mail' },
      ]}
      title="Look in your mail"
      lead="If we hold anything about that address, a link is on its way to it. It works for one hour."
    >
      <Prose>
        <p>
          It should come within a few minutes. Look in the spam folder too. If nothing comes, we most likely
          hold nothing about that address: you may have signed with another. We send one link in ten minutes
          and at most {dataLinksADay} a day to one address.
        </p>
        <p>
          Nothing goes to an address from which our mail came back, or was reported as unwanted. If that may
          be yours, or you can no longer read that mail, write to <a href={`mailto:${email}`}>{email}</a> or
          to {postalAddress}, and a person looks into it.
        </p>
      </Prose>
    </PageHead>
  )
}
