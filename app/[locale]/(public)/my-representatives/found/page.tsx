import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readFormState } from '@/app/form-state'
import { readOrganisation } from '../../../read-organisation'
import type { FoundState } from '../found-state'
import { WhereFrom } from '../where-from'
import { chooseShown } from './choose-shown'
import { FormAgain } from './form-again'
import { NoAnswer } from './no-answer'
import { Result } from './result'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const state = await readFormState<FoundState>()
  const went = state && (state.mistakes.length > 0 || state.notice) ? 'Error: ' : ''
  // Without the postcode: a title stays in the history of the browser.
  return {
    title: `${went}Your representatives`,
    robots: { index: false },
    alternates: { canonical: '/my-representatives' },
  }
}

/** What a look-up came to. Reached only through a post to /my-representatives. */
export default async function FoundPage() {
  const [state, organisation] = await Promise.all([readFormState<FoundState>(), readOrganisation()])
  if (!state) redirect('/my-representatives')
  const { lookup } = state
  if (!lookup || lookup.reason === 'invalid') return <FormAgain state={state} />
  const now = new Date()
  return (
    <>
      {lookup.reason !== null || lookup.areas.length === 0 ? (
        <NoAnswer state={state} lookup={lookup} />
      ) : (
        <Result
          state={state}
          lookup={lookup}
          shown={await chooseShown(lookup, state.chosen, now)}
          now={now}
        />
      )}
      {lookup.sources.length > 0 && <WhereFrom sources={lookup.sources} email={organisation.email} />}
    </>
  )
}
