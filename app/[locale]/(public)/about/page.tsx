import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { graceHours } from '@/lib/campaigns/campaign'
import { smallestPlaceShown } from '@/lib/campaigns/shown-signers'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { confirmationLifeDays } from '@/lib/signatures/confirm-signature'
import { readOrganisation } from '../../read-organisation'
import { readPage } from '../library-page'
import { LibraryText, SourcesSection } from '../library-text'
import { OrganisationFacts } from '../page-facts'
import { PhoneLink } from '../phone-link'
import { ForThePress, ScaleFacts } from './from-the-library'
import { OpenData } from './open-data'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'About us',
  description:
    'Who runs this site, how signatures are counted and checked, and where to read the figures as data.',
  alternates: { canonical: '/about' },
}

type Organisation = Awaited<ReturnType<typeof readOrganisation>>

export default async function AboutPage() {
  const [organisation, mission] = await Promise.all([readOrganisation(), readPage('page', 'mission')])
  const texts = await renderTexts({ mission: mission?.content.body ?? '' })
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'About us' }]}
        title="About us"
        lead={
          mission?.standfirst ||
          `This site is run by the ${organisation.teamName} team of ${organisation.legalName}. Here we put what we ask of governments in public, with the evidence, and you can add your name.`
        }
      />
      {texts.parts.mission && (
        <Section id="mission" title="What we are here for" heavy>
          <LibraryText part={texts.parts.mission} />
        </Section>
      )}
      <ScaleFacts />
      <Section id="who" title="Who we are" heavy={!texts.parts.mission}>
        <WhoWeAre organisation={organisation} />
      </Section>
      <Section id="counting" title="How we count">
        <HowWeCount />
      </Section>
      <Section id="checking" title="How signatures are checked">
        <HowWeCheck />
      </Section>
      <Section id="fixed" title="What does not change">
        <WhatStays />
      </Section>
      <Section id="data" title="Open data" note="JSON, free to use, no key. Never a person.">
        <OpenData />
      </Section>
      <ForThePress />
      {organisation.showsSample && (
        <Section id="sample" title="About the sample">
          <Prose>
            <p>
              This site is showing its sample. The signers are fictional and so are the counts. The campaigns
              that are open ask for things that {organisation.shortName} has asked for, and their figures are
              real, with their sources. The campaigns that are closed or won are addressed to bodies that do
              not exist.
            </p>
          </Prose>
        </Section>
      )}
      <SourcesSection notes={texts.notes} />
      <OrganisationFacts />
    </>
  )
}

function WhoWeAre({ organisation }: { organisation: Organisation }) {
  const inScotland = organisation.charityNumberScotland
  return (
    <Particulars
      rows={[
        { term: 'Name', is: organisation.legalName },
        {
          term: 'Charity',
          is: `${organisation.charityNumberEnglandWales} in England and Wales${inScotland ? `, ${inScotland} in Scotland` : ''}`,
        },
        { term: 'Company', is: `Limited by guarantee, number ${organisation.companyNumber}` },
        { term: 'Post', is: organisation.postalAddress },
        {
          term: 'Phone',
          is: <PhoneLink number={organisation.phone} />,
        },
        { term: 'Email', is: <a href={`mailto:${organisation.email}`}>{organisation.email}</a> },
        { term: 'Website', is: <a href={organisation.website}>{new URL(organisation.website).hostname}</a> },
      ]}
    />
  )
}

function HowWeCount() {
  return (
    <Prose>
      <p>
        A signature counts when its owner has confirmed it: we send a link to the address that was given, and
        the owner opens it and presses a button. Until then it is in no number on this site. The link works
        for {confirmationLifeDays} days. If a campaign closes in the meantime, it can still be confirmed for{' '}
        {graceHours} hours.
      </p>
      <p>
        The number on a campaign’s page follows within seconds. It goes down as well as up: anybody can take
        their name back at any time. Each night every count is made again from the signatures themselves, and
        a number that differs is put right.
      </p>
      <p>
        We show how many people signed in each country, and in each postcode area of the UK. A place with
        fewer than {smallestPlaceShown} signers is not shown, so that nobody can be picked out.
      </p>
    </Prose>
  )
}

function HowWeCheck() {
  return (
    <Prose>
      <p>
        One person signs a campaign once. We compare email addresses as the mail providers do, and names by
        their letters.
      </p>
      <p>
        Two people may share an address if their names differ and their postcode is the same. A third cannot
        use it. Whoever reads the mail of that address is told; the screen says the same to everybody.
      </p>
      <p>
        Many signatures from one connection in a short time are slowed down or held back. A signature that is
        held does not count until a person has looked at it.
      </p>
    </Prose>
  )
}

function WhatStays() {
  return (
    <Prose>
      <p>
        Once somebody has signed, the demand, the ask, the addressee and the text of the petition cannot be
        changed. Anything else that we edit is shown on the campaign’s page with the reason.
      </p>
      <p>
        What happens to a campaign is kept as a dated record, and nothing is taken out of it. If no answer
        comes, it says so.
      </p>
    </Prose>
  )
}
