import type { Metadata } from 'next'
import { countryName } from '@/app/ui/country-name'
import { endSentence } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { QuickExit } from '@/app/ui/quick-exit'
import { Section } from '@/app/ui/section'
import { type Helpline, listHelplines } from '@/lib/organisation/queries'
import { formatDate } from '@/lib/rough-date'
import { readOrganisation } from '../../read-organisation'
import { type HelpLine, HelpLines } from './help-lines'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Get help',
  description: 'Who to call in the UK if you or somebody you know is in danger or is being exploited.',
  alternates: { canonical: '/get-help' },
}

const emergency: HelpLine[] = [
  {
    number: '999',
    name: 'Police, ambulance or fire service',
    is: (
      <>
        <p>If you cannot speak, listen to the questions and answer by coughing or tapping the phone.</p>
        <p>On a mobile, press 55 when you are asked to. Your call then goes to the police.</p>
        <p>
          If you cannot hear or speak on the phone, you can text 999. You have to sign up first: text the word{' '}
          <b>register</b> to 999.
        </p>
      </>
    ),
  },
]

/** Shown unless the organisation lists the same number itself. */
const others: HelpLine[] = [
  {
    number: '101',
    name: 'The police, when it is not an emergency',
    is: <p>To report a crime that is over, or to give the police information.</p>,
  },
  {
    number: '0800 555 111',
    name: 'Crimestoppers',
    is: (
      <p>To say what you know without giving your name. Crimestoppers is a charity and is not the police.</p>
    ),
  },
  {
    number: '0800 1111',
    name: 'Childline',
    is: <p>For anybody under 19, about anything. Run by the NSPCC. It is free.</p>,
  },
]

const homeCountry = 'GB'

function digits(phone: string): string {
  return phone.replace(/\D/g, '')
}

function toLine({ phone, name, runBy, how, forWhom, hours, country, url, verifiedOn }: Helpline): HelpLine {
  const place = country === homeCountry ? '' : ` (${countryName(country)})`
  return {
    number: phone,
    name: `${name}${place}`,
    is: (
      <>
        {runBy && <p>Run by {runBy}.</p>}
        {forWhom && <p>{forWhom}</p>}
        {(how || hours) && <p>{[how, hours].filter(Boolean).map(endSentence).join(' ')}</p>}
        {url && (
          <p>
            <a href={url}>{new URL(url).hostname.replace(/^www\./, '')}</a>
          </p>
        )}
      </>
    ),
    checkedOn: formatDate(verifiedOn),
  }
}

export default async function GetHelpPage() {
  const [organisation, helplines] = await Promise.all([readOrganisation(), listHelplines()])
  const home = helplines.filter(({ country, phone }) => country === homeCountry && digits(phone) !== '999')
  const abroad = helplines.filter(({ country }) => country !== homeCountry)
  const isListed = ({ number }: HelpLine) => home.some(({ phone }) => digits(phone) === digits(number))
  return (
    <>
      <QuickExit exitUrl={organisation.exitUrl} />
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Get help' }]}
        title="Get help"
        lead="What is happening to you is not your fault. These people can help, and you can decide what happens next."
      />
      <Section id="danger" title="In danger now" heavy>
        <HelpLines lines={emergency} />
      </Section>
      <Section id="call" title="Who you can call" note="You can ask for advice without saying who you are.">
        <HelpLines lines={[...home.map(toLine), ...others.filter((line) => !isListed(line))]} />
      </Section>
      <Section id="outside" title="Outside the UK">
        <Prose>
          <p>
            The numbers above work from phones in the UK. In another country, call the local emergency number.
            In the European Union it is 112.
          </p>
        </Prose>
        {abroad.length > 0 && <HelpLines lines={abroad.map(toLine)} />}
      </Section>
      <Section id="leave" title="If somebody may see your screen">
        <LeaveNoTrace />
      </Section>
      <Section id="us" title="What we cannot do">
        <Prose>
          <p>
            {organisation.shortName} cannot answer emergencies, and this site is not a way to report a crime.
            Please do not put what has happened to you into a petition form: nobody who can help will see it
            in time.
          </p>
        </Prose>
      </Section>
    </>
  )
}

function LeaveNoTrace() {
  return (
    <Prose>
      <p>
        The button called Exit this page takes you to another site at once and stays on the screen while you
        read. You can also press Shift three times within five seconds.
      </p>
      <p>
        It does not remove this page from the history of your browser.{' '}
        <a href="/staying-safe-online">How to leave no trace</a>.
      </p>
    </Prose>
  )
}
