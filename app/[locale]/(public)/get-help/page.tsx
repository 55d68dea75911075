import type { Metadata } from 'next'
import { formatDay } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { readOrganisation } from '../../read-organisation'
import { ExitLink } from './exit-link'
import { HelpLines } from './help-lines'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Get help',
  description: 'Who to call in the UK if you or somebody you know is in danger or is being exploited.',
  alternates: { canonical: '/get-help' },
}

const emergency = [
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

const police = [
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
]

const children = [
  {
    number: '0800 1111',
    name: 'Childline',
    is: <p>For anybody under 19, about anything. Run by the NSPCC. It is free.</p>,
  },
]

export default async function GetHelpPage() {
  const organisation = await readOrganisation()
  const slaveryLine = {
    number: organisation.helpline.phone,
    name: organisation.helpline.name,
    is: (
      <>
        <p>
          Run by {organisation.helpline.runBy}. For you, if somebody forces you to work, keeps your papers or
          your pay, or will not let you leave. And for anybody who is worried about another person.
        </p>
        <p>You can ask for advice without saying who you are.</p>
      </>
    ),
    checkedOn: formatDay(Date.parse(`${organisation.helpline.verifiedOn}T12:00:00Z`)),
  }
  return (
    <>
      <ExitLink />
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Get help' }]}
        title="Get help"
        lead="What is happening to you is not your fault. These people can help, and you can decide what happens next."
      />
      <Section id="danger" title="In danger now" heavy>
        <HelpLines lines={emergency} />
      </Section>
      <Section id="exploited" title="Forced to work, or exploited">
        <HelpLines lines={[slaveryLine]} />
      </Section>
      <Section id="children" title="If you are under 19">
        <HelpLines lines={children} />
      </Section>
      <Section id="police" title="To tell the police">
        <HelpLines lines={police} />
      </Section>
      <Section id="outside" title="Outside the UK">
        <Prose>
          <p>
            These numbers work from phones in the UK. In another country, call the local emergency number. In
            the European Union it is 112.
          </p>
        </Prose>
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
        The button called Exit this page takes you to a weather forecast. It stays on the screen while you
        read.
      </p>
      <p>
        It does not remove this page from the history of your browser, and the Back button can bring it up
        again. To leave no trace:
      </p>
      <ul>
        <li>read this page in a private or incognito window, and close the window afterwards</li>
        <li>or delete this page from the history, and leave the rest of the history as it is</li>
        <li>or use the phone of a friend, or a computer in a library</li>
      </ul>
      <p>Calls to some numbers can show in the list of calls on your phone and on the bill.</p>
    </Prose>
  )
}
