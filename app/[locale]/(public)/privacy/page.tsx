import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { smallestPlaceShown } from '@/lib/campaigns/shown-signers'
import { settingsNow } from '@/lib/integrity/live-settings'
import type { Limits } from '@/lib/integrity/signing-limits'
import { getRetentionDays } from '@/lib/rights/queries'
import { ipLifeDays, unconfirmedLifeDays } from '@/lib/signatures/sweep-signatures'
import { readOrganisation } from '../../read-organisation'
import { PhoneLink } from '../phone-link'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Privacy',
  description:
    'What we hold about people who sign, why, for how long, who sees it, and how to see, correct or withdraw it.',
  alternates: { canonical: '/privacy' },
}

type Organisation = Awaited<ReturnType<typeof readOrganisation>>

export default async function PrivacyPage() {
  const [organisation, { limits }, days] = await Promise.all([
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

function WhatWeHold() {
  return (
    <Particulars
      rows={[
        { term: 'Your name', is: 'To put it to the petition. We do not ask for a title.' },
        {
          term: 'Your email',
          is: 'To check that it is yours, to send a receipt, and to send news if you said yes.',
        },
        {
          term: 'Country, postcode',
          is: 'To say how many people signed in each place. We never show a postcode.',
        },
        {
          term: 'Your choices',
          is: 'Whether we may email you, whether your name may be shown, and the exact words you were shown when you chose. The law asks us to be able to prove this.',
        },
        {
          term: 'Your connection',
          is: `The network address you signed from, for ${ipLifeDays} days, and scrambled notes of how often a form was sent, for two days. They stop people from signing in other people’s names.`,
        },
        {
          term: 'Our mail to you',
          is: 'What kind of mail we sent to your address, when, and if it arrived at the mail company.',
        },
      ]}
    />
  )
}

function SpecialCategory() {
  return (
    <Prose>
      <p>
        Your name on a petition can reveal a political opinion, or something about your life. The law calls
        this special category data and protects it more strongly.
      </p>
      <p>
        We hold your signature because you agree to it when you sign: explicit consent, articles 6(1)(a) and
        9(2)(a) of the UK GDPR. We send news only if you said yes. You can take back either of these, and one
        does not depend on the other: a person who wants no news is counted all the same.
      </p>
      <p>
        For your connection and the limits on signing we rely on our legitimate interest in an honest count,
        article 6(1)(f). We do not use what you sign to build a picture of you.
      </p>
    </Prose>
  )
}

function WhoSeesIt({ organisation }: { organisation: Organisation }) {
  return (
    <Prose>
      <ul>
        <li>
          <b>Everybody</b> sees the count. They see your first name and your area only if you ticked the box,
          and the area only where at least {smallestPlaceShown} people signed.
        </li>
        <li>
          <b>Whoever the petition is for</b> receives its text, the count and the names of those who signed.
          They do not receive email addresses or postcodes.
        </li>
        <li>
          <b>Our staff</b> see signatures only if their work needs it. Those who follow the numbers see no
          people.
        </li>
        <li>
          <b>Resend</b> delivers the mail of this site for {organisation.shortName}, and so handles your
          address and what is in the mail. It may do so outside the UK.
        </li>
      </ul>
      <p>We do not sell what you give us, and we do not share it with other campaigns or charities.</p>
    </Prose>
  )
}

function HowLong({ limits, days }: { limits: Limits; days: Record<string, number> }) {
  return (
    <Particulars
      rows={[
        {
          term: 'Not confirmed',
          is: `A signature that nobody confirms is erased after ${unconfirmedLifeDays} days.`,
        },
        {
          term: 'Confirmed',
          is: `Your name and address go ${days.signatures_of_ended_campaigns} days after the campaign has ended, or when you ask us to erase them. The signature goes on counting, without a name.`,
        },
        {
          term: 'Withdrawn',
          is: `It stops counting and stops being shown at once, and is erased after ${limits.withdrawnLifeDays} days. We keep a note that it was withdrawn, unless you ask us to erase that too.`,
        },
        {
          term: 'Put aside',
          is: `A form that looks as if a program sent it counts nowhere, and is erased after ${limits.spamLifeDays} days.`,
        },
        {
          term: 'You, on our list',
          is: `If you did not say yes to email, everything about you goes ${days.people_who_did_not_agree_to_mail} days after you last did something here.`,
        },
        { term: 'Network address', is: `${ipLifeDays} days from when you last sent the form.` },
        { term: 'What you agreed to', is: 'For as long as we hold something that rests on it.' },
      ]}
    />
  )
}

function YourChoices({ organisation }: { organisation: Organisation }) {
  return (
    <Prose>
      <p>
        Every email about your signature has a link to a page of your own. You need no account and no
        password. There you can:
      </p>
      <ul>
        <li>see what we hold with your signature</li>
        <li>correct your name, country or postcode</li>
        <li>show your name, or hide it</li>
        <li>say yes or no to news</li>
        <li>withdraw your signature, and the count goes down by one</li>
      </ul>
      <p>
        To get a copy of everything we hold about your address, or have it erased, ask for{' '}
        <a href="/your-data">a link to your data</a>. It works for an hour. If you can no longer read that
        mail, or object to how we use your data, write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a> or to {organisation.postalAddress}.
        We answer within a month. It costs nothing.
      </p>
      <p>
        If a petition has been handed in already, we cannot take your name out of what was given. We will tell
        you so.
      </p>
    </Prose>
  )
}

function Complaints({ organisation }: { organisation: Organisation }) {
  return (
    <Prose>
      <p>
        Tell us first, with <a href="/privacy/complaint">our form</a>, by email to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a>, by phone on{' '}
        <PhoneLink number={organisation.phone} /> or by post to {organisation.postalAddress}. We say that we
        have your complaint within 30 days, look into it without delay, and tell you what we found.
      </p>
      <p>
        You can complain at any time to the Information Commissioner’s Office, which watches over data
        protection in the UK: <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>{' '}
        or <PhoneLink number="0303 123 1113" />.
      </p>
    </Prose>
  )
}
