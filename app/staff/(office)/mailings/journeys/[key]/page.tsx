import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { journeyDoneWords, journeyNotDoneWords, startWords } from '@/app/staff/ui/journey-words'
import { kindWords } from '@/app/staff/ui/mailing-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import run from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { countSteps } from '@/lib/journeys/count-steps'
import { type Foreseen, foreseeEntries } from '@/lib/journeys/foresee-entries'
import { type Journey, readJourney } from '@/lib/journeys/read-journey'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { publish, throwAway, turn } from './actions'
import { PlanPart } from './plan-part'
import { wordsOfPlan } from './plan-words'

export const metadata: Metadata = { title: 'A journey' }

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One journey: what starts it, its steps with what became of people there, and what can be done with it. */
export default async function JourneyPage({ params, searchParams }: Props) {
  const [{ key }, { done }] = await Promise.all([params, searchParams])
  const person = await requireStaff('mailing.read', `/staff/mailings/journeys/${key}`)
  const journey = await readJourney(key)
  if (!journey) notFound()
  const [edits, sends] = [may(person.role, 'mailing.write'), may(person.role, 'mailing.send')]
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings', words: 'Mailings' },
          { href: '/staff/mailings/journeys', words: 'Journeys' },
        ]}
        here={journey.name}
        title={journey.name}
      >
        <p>
          <Status sign={journey.isOn ? 'now' : 'unset'}>{journey.isOn ? 'On' : 'Off'}</Status>
          {`. Starts when ${startWords[journey.startsWith]}.`}
        </p>
      </PageHead>
      <Done what={typeof done === 'string' ? done : ''} />
      <dl className={parts.facts}>
        <div>
          <dt>For</dt>
          <dd>{kindWords[journey.kind].means}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>{versionWords(journey)}</dd>
        </div>
      </dl>
      <Versions journey={journey} edits={edits} />
      {sends && <Running journey={journey} />}
      {edits && journey.draft && (
        <form action={throwAway.bind(null, key, journey.draft.seen)}>
          <button className={`${button.btn} ${button.end}`} type="submit">
            {journey.published ? 'Throw this draft away' : 'Throw this journey away'}
          </button>
        </form>
      )}
    </>
  )
}

function Done({ what }: { what: string }) {
  const [good, bad] = [journeyDoneWords[what], journeyNotDoneWords[what]]
  if (bad) return <Note tone="warn">{bad}</Note>
  return good ? <Note tone="good">{good}</Note> : null
}

function versionWords({ published, isOn, onSince }: Journey): string {
  if (!published) return 'Nothing of it is published yet, so it cannot be turned on.'
  const since = isOn && onSince ? `. On since ${formatWhen(onSince)}` : ''
  return `${published.no}, published ${formatWhen(published.publishedAt)}${since}`
}

/** What goes out now, and the draft of what comes next: what is changed goes into that. */
async function Versions({ journey, edits }: { journey: Journey; edits: boolean }) {
  const { key, published, draft, startsWith } = journey
  const [counts, now, next] = await Promise.all([
    countSteps(journey.id),
    published && wordsOfPlan(published.plan, startsWith),
    draft && wordsOfPlan(draft.plan, startsWith),
  ])
  const edit = edits ? { key, seen: draft?.seen ?? '' } : null
  const written = draft && `${draft.writtenBy ? `by ${draft.writtenBy}, ` : ''}${formatWhen(draft.changedAt)}`
  return (
    <>
      {published && now && (
        <PlanPart
          id="steps"
          title="As it goes out now"
          say={`version ${published.no}`}
          {...{ startsWith, counts, plan: published.plan, words: now, edit: draft ? null : edit }}
        />
      )}
      {draft && next && (
        <PlanPart
          id="draft"
          title={published ? 'The draft of the next version' : 'The draft'}
          say={written ?? ''}
          {...{ startsWith, counts: null, plan: draft.plan, words: next, edit }}
        />
      )}
    </>
  )
}

/** Publishing, and turning on and off. */
async function Running({ journey }: { journey: Journey }) {
  const { key, draft, isOn, published } = journey
  const [asks, foreseen] = await Promise.all([asksFreshCode(), isOn ? null : foreseeEntries(journey)])
  return (
    <div className={run.acts}>
      {draft && (
        <Part id="publish" title="Publish the draft">
          <p>Who enters from then on begins it. Who is on the way goes on with the steps they began.</p>
          <StaffForm
            action={publish.bind(null, key, draft.seen)}
            fields={freshCodeFields(asks)}
            values={{}}
            button={`Publish version ${draft.no}`}
            prefix="publish-"
          />
        </Part>
      )}
      {published ? (
        <Part id="turn" title={isOn ? 'Turn it off' : 'Turn it on'}>
          <p>{isOn ? whatOffMeans : foreseen && foreseenWords(foreseen)}</p>
          <StaffForm
            action={turn.bind(null, key, isOn ? 'off' : 'on')}
            fields={freshCodeFields(asks)}
            values={{}}
            button={isOn ? 'Turn it off' : 'Turn it on'}
            tone={isOn ? 'end' : 'go'}
            prefix="turn-"
          />
        </Part>
      ) : (
        <Part id="turn" title="Then turn it on">
          <p>It stays off until it is published and turned on. {foreseen && foreseenWords(foreseen)}</p>
        </Part>
      )}
    </div>
  )
}

const whatOffMeans =
  'Nobody enters and nobody moves. Who is on the way stays where they are, and goes on when it is on again. What is then more than two weeks late is not sent.'

/** How many would enter, in a sentence. */
function foreseenWords({ kind, people }: Foreseen): string {
  if (kind === 'at_once')
    return `${counted(people, 'person has', 'people have')} been silent for so long already. They enter within five minutes.`
  if (people === 0)
    return 'In the last 30 days nobody did what starts it. What happened before now starts nothing.'
  return `In the next day about ${counted(people, 'person', 'people')} would enter, going by the last 30 days. What happened before now starts nothing.`
}
