import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { readOrganisation } from '../../read-organisation'
import { PhoneLink } from '../phone-link'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Accessibility',
  description:
    'What we have tested so that everybody can use this site, what we have not, and how to tell us of a problem.',
  alternates: { canonical: '/accessibility' },
}

export default async function AccessibilityPage() {
  const organisation = await readOrganisation()
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Accessibility' }]}
        title="Accessibility"
        lead="Everybody should be able to read what we ask for and to sign it. We aim for level AA of the Web Content Accessibility Guidelines 2.2."
      />
      <Section id="can" title="What you should be able to do" heavy>
        <Prose>
          <ul>
            <li>sign, confirm, correct and withdraw with a keyboard alone, or with scripts switched off</li>
            <li>zoom in, or use a narrow screen of 320 pixels, without scrolling sideways</li>
            <li>read in light or dark, in your own contrast colours, or on paper</li>
            <li>write your name in any alphabet, in one word or many</li>
            <li>take all the time you need: nothing you type runs out while you are typing</li>
            <li>type a six-character code, if the link in our mail is hard to use</li>
          </ul>
        </Prose>
      </Section>
      <Section id="tested" title="What was tested">
        <Prose>
          <p>
            Programs test this site each time it changes. They look at every public page with axe, in light,
            in dark and at 320 pixels, and must find no fault. They sign with a keyboard only, and with
            scripts switched off. They work out the contrast of every text colour on its ground.
          </p>
          <p>
            Such tests find only a part of what can go wrong. No outside expert has audited this site yet, and
            people who use screen readers, voice control or switches have not yet tested it for us.
          </p>
        </Prose>
      </Section>
      <Section id="limits" title="What we know is not good enough">
        <Prose>
          <p>
            The site is in English only. We have no version in British Sign Language or Easy Read. Names in
            some alphabets appear in your device’s own typeface, beside ours.
          </p>
          <p>
            Pages of other organisations that we link to may not be accessible, and we cannot change them.
          </p>
        </Prose>
      </Section>
      <Section id="tell" title="Tell us of a problem">
        <Prose>
          <p>
            Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>, call{' '}
            <PhoneLink number={organisation.phone} /> or send a letter to {organisation.postalAddress}. Say
            which page it was and what you wanted to do. If you could not sign because of it, tell us which
            campaign, and we will help you to.
          </p>
          <p>
            If our answer does not help, the Equality Advisory and Support Service can advise you:{' '}
            <a href="https://www.equalityadvisoryservice.com/">equalityadvisoryservice.com</a>.
          </p>
        </Prose>
      </Section>
    </>
  )
}
