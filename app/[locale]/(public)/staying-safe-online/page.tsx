import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { HelplineStrip } from '@/app/ui/helpline-strip'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { QuickExit } from '@/app/ui/quick-exit'
import { Section } from '@/app/ui/section'
import { readOrganisation } from '../../read-organisation'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Staying safe online',
  description: 'What the button “Exit this page” does and does not do, and how to leave no trace of a page.',
  alternates: { canonical: '/staying-safe-online' },
}

export default async function StayingSafeOnlinePage() {
  const { exitUrl, helpline } = await readOrganisation()
  return (
    <>
      <QuickExit exitUrl={exitUrl} />
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Get help', href: '/get-help' },
          { words: 'Staying safe online' },
        ]}
        title="Staying safe online"
        lead="Leaving a page does not delete it from the history of your browser. Somebody who can use your device may see that you were here."
      />
      <Section id="exit" title="What “Exit this page” does" heavy>
        <Prose>
          <p>
            It takes you to <b>{new URL(exitUrl).hostname.replace(/^www\./, '')}</b> at once. Where scripts
            run in your browser, this page is covered straight away, and the Back button does not bring it up
            again.
          </p>
          <p>You can also press the Shift key three times within five seconds.</p>
          <p>Where scripts do not run, it is a plain link: the Back button brings this page up again.</p>
        </Prose>
      </Section>
      <Section id="not" title="What it does not do">
        <Prose>
          <ul>
            <li>It does not delete this page from the history of your browser.</li>
            <li>It does not close other windows or tabs.</li>
            <li>It does not hide what a program on your device or on your network may record.</li>
          </ul>
        </Prose>
      </Section>
      <Section id="history" title="How to leave no trace">
        <Prose>
          <ul>
            <li>Read in a private or incognito window, and close the window afterwards.</li>
            <li>
              Or delete this page from the history, and leave the rest of the history as it is: an empty
              history can make somebody ask why.
            </li>
            <li>
              Or use a device that the other person cannot reach, such as a friend’s phone or a library’s
              computer.
            </li>
          </ul>
          <p>
            If somebody else looks after your phone or your accounts, they may see more than the history
            shows.
          </p>
        </Prose>
      </Section>
      <Section id="calls" title="Calls and messages">
        <Prose>
          <p>
            A call can show in the list of calls on your phone and on the bill. A message stays on the phone
            until you delete it.
          </p>
          <p>This site sets no cookies for readers and does not ask your browser to remember anything.</p>
        </Prose>
      </Section>
      <p>
        <ActLink href="/get-help">Get help</ActLink>
      </p>
      <HelplineStrip helpline={helpline} />
    </>
  )
}
