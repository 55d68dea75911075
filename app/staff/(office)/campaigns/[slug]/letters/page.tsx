import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { inTransaction } from '@/lib/in-transaction'
import { readRunningPeriods } from '@/lib/letters/approve-action'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../campaign-head'
import { saveWords } from './actions'
import { Approval, HowItStands } from './how-it-stands'
import { LetterViews } from './letter-views'
import { readRuleNames } from './rule-names'
import { RunningPeriods } from './running-periods'
import { wordsFields, wordsValues } from './words-form'

export const metadata: Metadata = { title: 'Letters' }

const doneWords: Record<string, string> = {
  saved: 'Saved.',
  approved: 'Approved. Your name and the purpose are written down with it.',
  opened: 'Open. People can write now.',
  closed: 'Closed. Letters that were confirmed still go.',
}

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** What a campaign has people write to their representatives: its words, who approved them, and whether it is open. */
export default async function LettersPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/letters`)
  const [campaign, action, periods, { done }] = await Promise.all([
    getCampaignForEditing(slug),
    getActionForEditing(slug),
    inTransaction((tx) => readRunningPeriods(tx, new Date())),
    searchParams,
  ])
  if (!campaign) notFound()
  const { names } = await readRuleNames(action?.rules ?? [])
  const mayEdit = may(person.role, 'campaign.edit')
  const mayRun = may(person.role, 'campaign.publish')
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/letters" />
      <LetterViews slug={slug} here="" />
      {said && <Note tone="good">{said}</Note>}
      <RunningPeriods periods={periods} />
      {action && (
        <>
          <HowItStands slug={slug} action={action} mayRun={mayRun} />
          <Approval slug={slug} action={action} mayRun={mayRun} names={names} />
        </>
      )}
      <Part id="words" title="What people read and what is asked">
        {!action && <p>Nothing is drafted yet. Saving this begins it, for everybody’s MP.</p>}
        <StaffForm
          action={saveWords.bind(null, slug)}
          fields={wordsFields(action)}
          values={wordsValues(action)}
          button={action ? 'Save these words' : 'Begin the letters'}
          note={mayEdit ? saveNote(action?.state) : undefined}
          disabled={!mayEdit}
        />
      </Part>
    </>
  )
}

function saveNote(state: 'draft' | 'open' | 'closed' | undefined): string {
  if (state === 'open') return 'The public page changes at once. Letters already written keep their words.'
  return state ? 'It has to be approved again after a change.' : 'Nothing of it is public.'
}
