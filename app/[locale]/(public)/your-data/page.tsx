import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import { SubmitButton } from '@/app/ui/button'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { dataLinksADay } from '@/lib/rights/data-link'
import s from './[token]/page.module.css'
import { addressMistake } from './words'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const form = await readFormState()
  return {
    title: `${form ? 'Error: ' : ''}See or erase what we hold about you`,
    robots: { index: false, follow: true },
  }
}

/** Asks for an address and mails a link to it: whoever reads that mail is the person. */
export default async function YourDataPage() {
  const form = await readFormState()
  const mistake = form && addressMistake
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Privacy', href: '/privacy' },
          { words: 'Your data' },
        ]}
        title="See or erase what we hold about you"
        lead="Type your email address. If we hold anything about it, we send a link that opens all of it for one hour."
      >
        {mistake && (
          <ErrorSummary mistakes={[{ field: 'email', detail: mistake }]} note="Nothing has been sent yet." />
        )}
        <form className={s.form} method="post" action="/your-data/ask" noValidate>
          <TextField
            name="email"
            label="Email address"
            type="email"
            autoComplete="email"
            spellCheck={false}
            value={form?.values.email}
            error={mistake ?? undefined}
          />
          <p>
            <SubmitButton>Send me the link</SubmitButton>
          </p>
        </form>
      </PageHead>
      <Section id="what" title="What you can do there">
        <Prose>
          <ul>
            <li>read everything we hold about your address, and save a copy</li>
            <li>choose what email you get, or stop it</li>
            <li>correct it, hide your name or take a signature back</li>
            <li>have all of it erased, at once and for good</li>
          </ul>
          <p>
            We answer the same whether we know an address or not, so that nobody can find out here who has
            signed. We send one link in ten minutes and at most {dataLinksADay} a day to one address.
          </p>
        </Prose>
      </Section>
    </>
  )
}
