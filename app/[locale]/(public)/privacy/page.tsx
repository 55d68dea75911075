import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { settingsNow } from '@/lib/integrity/live-settings'
import { getRetentionDays } from '@/lib/rights/queries'
import { readOrganisation } from '../../read-organisation'
import { HowLong } from './how-long'
import { MailFromUs } from './mail-from-us'
import { SpecialCategory, WhatWeHold, WhoSeesIt } from './what-we-hold'
import { Complaints, YourChoices } from './what-you-can-do'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Privacy',
  description:
    'What we hold about people who sign, why, for how long, who sees it, and how to see, correct or withdraw it.',
  alternates: { canonical: '/privacy' },
}

/** Made from what is set: days, limits, the policy of writing to people. */
export default async function PrivacyPage() {
  const [organisation, { limits, contact_policy: policy }, days] = await Promise.all([
    readOrganisation(),
    settingsNow(),
    getRetentionDays(),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Privacy' }]}
        title="What we hold about you, and why"
        lead={`${organisation.legalName} decides how what you give us here is used, and answers for it. This page is about this site only.`}
      />
      <Section id="hold" title="What we hold" heavy>
        <WhatWeHold />
      </Section>
      <Section id="belief" title="A signature can show what you believe">
        <SpecialCategory />
      </Section>
      <Section id="mail" title="Email from us">
        <MailFromUs policy={policy} />
      </Section>
      <Section id="who" title="Who sees it">
        <WhoSeesIt organisation={organisation} />
      </Section>
      <Section id="long" title="How long we keep it">
        <HowLong limits={limits} days={days} />
      </Section>
      <Section id="cookies" title="No cookies, no tracking">
        <Prose>
          <p>
            If you visit or sign, this site stores nothing on your device. Its pages load nothing from other
            companies. We do not follow what you open in an email. Only our own staff get a cookie, when they
            sign in.
          </p>
          <p>
            We count how often each campaign’s pages are opened, as one number a day, and from which link: a
            mailing, a poster or a shared link may carry a short code in its address. The code is the same for
            everybody who has that link. If you sign, it is kept with your signature. We do not count people,
            and cannot tell whether two openings were yours.
          </p>
        </Prose>
      </Section>
      <Section id="choices" title="What you can do">
        <YourChoices organisation={organisation} />
      </Section>
      <Section id="complain" title="If you are unhappy with us">
        <Complaints organisation={organisation} />
      </Section>
    </>
  )
}
