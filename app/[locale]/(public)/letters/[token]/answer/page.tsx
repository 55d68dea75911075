import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ActLink } from '@/app/ui/button'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { PageHead } from '@/app/ui/page-head'
import { getAskedAbout } from '@/lib/letters/record-answer'
import { AnswerForm } from './answer-form'
import type { AnswerState } from './answer-state'
import { noticeWords } from './answer-words'
import { Told } from './told'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }

const crumbs = [{ words: 'Home', href: '/' }, { words: 'What became of your letter' }]

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const [{ done }, state] = await Promise.all([searchParams, readFormState<AnswerState>()])
  const title = done ? 'Thank you for telling us' : 'What became of your letter'
  return { title: state ? `Error: ${title}` : title, robots: { index: false, follow: false } }
}

/** Behind the link of a follow-up: what became of each letter. Opening it changes nothing. */
export default async function AnswerPage({ params, searchParams }: PageProps) {
  const [{ token }, { done }, state] = await Promise.all([params, searchParams, readFormState<AnswerState>()])
  const about = await getAskedAbout(token)
  if (!about) return <CannotRead />
  if (done && !state) return <Told token={token} about={about} crumbs={crumbs} />
  const mistakes = state?.mistakes ?? []
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <AnswerForm
        token={token}
        about={about}
        values={state?.values ?? {}}
        mistakes={mistakes}
        head={
          <>
            {mistakes.length > 0 && (
              <ErrorSummary
                mistakes={mistakes}
                note="Nothing has been kept. What you typed is still here."
                takesFocus
              />
            )}
            {state?.notice && (
              <ErrorNotice title="Nothing has been kept">{noticeWords[state.notice]}</ErrorNotice>
            )}
          </>
        }
      />
    </>
  )
}

/** One text for a link that was cut short, never ours, or whose letters are erased: it tells nobody which. */
function CannotRead() {
  return (
    <PageHead
      crumbs={crumbs}
      title="This link does not open a letter"
      lead="Part of it may have been lost on the way, or your letter is not sent yet. Nothing has been changed."
    >
      <p>
        <ActLink href="/campaigns">See the campaigns</ActLink>
      </p>
    </PageHead>
  )
}
