import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { Note, Part } from '@/app/staff/ui/parts'
import run from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted } from '@/app/staff/ui/words'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { londonDay } from '@/lib/london-time'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { listTakeOuts } from '@/lib/take-out/queries'
import { listWaitingAnswers } from '@/lib/take-out/record-answer'
import { countWouldHear } from '@/lib/take-out/tell-signers'
import { CampaignHead } from '../campaign-head'
import { askHandIn, enterAnswer } from './actions'
import s from './hand-in.module.css'
import { PackList } from './pack-list'
import { WaitingAnswers } from './waiting-answers'

export const metadata: Metadata = { title: 'Hand in' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<'done' | 'count', string | string[] | undefined>>
}

const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  asked: { tone: 'good', words: 'Asked for. You get a mail when it is ready.' },
  revoked: { tone: 'good', words: 'The link opens nothing any more.' },
  removed: { tone: 'good', words: 'Taken back. Its link opens nothing, and its files are removed.' },
  answered: { tone: 'good', words: 'The answer stands in the public record.' },
  waits: { tone: 'good', words: 'Noted. It is public once a second person approves it.' },
  refused: { tone: 'good', words: 'Refused. It stays in the history, for staff alone.' },
  own: { tone: 'warn', words: 'You noted this answer yourself. Somebody else has to approve it.' },
  moved: { tone: 'warn', words: 'Somebody has decided on it already. What is below is how it stands now.' },
}

/** The packs of a campaign for its addressee, and what the addressee answered. */
export default async function HandInPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/hand-in`)
  const [mayMake, mayRecord] = [may(person.role, 'hand_in.make'), may(person.role, 'campaign.publish')]
  const { done, count } = await searchParams
  const [campaign, packs, waiting, wouldHear, asks] = await Promise.all([
    getCampaignForEditing(slug),
    mayMake ? listTakeOuts('hand_in', { campaignSlug: slug }) : [],
    listWaitingAnswers(slug),
    // Slow where a million signed: only when somebody asks for it.
    mayRecord && count === 'yes' ? countWouldHear(slug) : null,
    (mayMake || mayRecord) && asksFreshCode(),
  ])
  if (!campaign) notFound()
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/hand-in" />
      {said && <Note tone={said.tone}>{said.words}</Note>}
      {mayMake && (
        <Part id="packs" title="Packs" say="For the addressee. Each is there for 30 days, then removed.">
          <PackList slug={slug} packs={packs} asks={Boolean(asks)} />
        </Part>
      )}
      {waiting.length > 0 && (
        <WaitingAnswers slug={slug} waiting={waiting} me={person.id} mayDecide={mayRecord} />
      )}
      <div className={`${run.acts} ${s.forms}`}>
        {mayMake && (
          <Part id="make" title="Make a pack">
            <p>
              A cover, the words that were signed, the count and what became of every signature, places of
              five and more, and the days, as a tagged PDF and as tables.
            </p>
            <StaffForm
              action={askHandIn.bind(null, slug)}
              prefix="make-"
              fields={[
                { kind: 'line', name: 'reason', label: 'For whom, and when', hint: 'It stands in the log.' },
                {
                  kind: 'ticks',
                  name: 'with',
                  label: 'It also has',
                  options: [
                    { value: 'names', words: 'Names of those who allowed it' },
                    { value: 'comments', words: 'Reasons that were chosen for it, without names' },
                  ],
                },
                ...freshCodeFields(Boolean(asks)),
              ]}
              values={{ 'with-names': 'yes', 'with-comments': 'yes' }}
              button="Make the pack"
              tone="go"
            />
          </Part>
        )}
        {mayRecord && (
          <Part id="answer" title="Record their answer">
            <p>
              It goes into the public record. Tick the box, and it goes by mail to each who signed and said
              yes to news, once it is public and after all other mail that waits. The addressee never sees an
              address.
            </p>
            <p id="would-hear">
              {wouldHear === null ? (
                <Link href={`/staff/campaigns/${slug}/hand-in?count=yes#would-hear`} prefetch={false}>
                  Count how many would hear of it
                </Link>
              ) : (
                `Now it would go to ${counted(wouldHear, 'person', 'people')}.`
              )}
            </p>
            <StaffForm
              action={enterAnswer.bind(null, slug)}
              prefix="answer-"
              fields={[
                {
                  kind: 'pair',
                  fields: [
                    { kind: 'line', name: 'by', label: 'Who answered' },
                    { kind: 'date', name: 'answeredOn', label: 'On' },
                  ],
                },
                { kind: 'text', name: 'text', label: 'What they answered', rows: 6, max: 2000, counts: true },
                {
                  kind: 'line',
                  name: 'source',
                  label: 'Where it can be read, or which letter it was',
                  hint: 'https://… or “Letter of 3 November 2026, reference 12/34”',
                },
                { kind: 'tick', name: 'tell', label: 'Send it to everybody who signed and said yes to news' },
                ...freshCodeFields(Boolean(asks)),
              ]}
              values={{ answeredOn: londonDay(Date.now()) }}
              button="Record the answer"
            />
          </Part>
        )}
        {!mayMake && !mayRecord && <p>There is nothing here that your role can do.</p>}
      </div>
    </>
  )
}
