import type { Metadata } from 'next'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ErrorSummary } from '@/app/ui/error-summary'
import { Prose } from '@/app/ui/prose'
import { CodeForm } from './code-form'
import s from './page.module.css'

export const dynamic = 'force-dynamic'

type PageProps = { searchParams: Promise<{ tried?: string }> }

const mistake = 'Enter the code and the address it was sent to again: together they did not match a signature'

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { tried } = await searchParams
  return { title: `${tried ? 'Error: ' : ''}Confirm with a code`, robots: { index: false } }
}

export default async function CodePage({ searchParams }: PageProps) {
  const { tried } = await searchParams
  return (
    <div className={s.page}>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Campaigns', href: '/campaigns' },
          { words: 'Confirm with a code' },
        ]}
      />
      {tried && (
        <ErrorSummary mistakes={[{ field: 'code', detail: mistake }]} note="Nothing has been changed." />
      )}
      <h1 id="code-heading" className={s.heading}>
        Confirm with a code
      </h1>
      <p>The email that asks you to confirm your signature has a code of six characters in it.</p>
      <CodeForm labelledBy="code-heading" mistake={tried ? mistake : undefined} />
      <Prose>
        <h2>If it does not work</h2>
        <p>
          A code works for seven days, and only with the address the email came to. The link in the same email
          does the same. Or <a href="/campaigns">open the campaign</a> and sign again, and we send a new
          email.
        </p>
      </Prose>
    </div>
  )
}
