import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { freshCodeFields } from '@/app/staff/ui/fresh-code'
import { journeyDoneWords, needWords, startWords } from '@/app/staff/ui/journey-words'
import { kindWords } from '@/app/staff/ui/mailing-words'
import { Note, PageHead, Part, Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import run from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { counted, formatWhen } from '@/app/staff/ui/words'
import { countSteps } from '@/lib/journeys/count-steps'
import { type Foreseen, foreseeEntries } from '@/lib/journeys/foresee-entries'
import { mostSteps } from '@/lib/journeys/journey'
import { type Journey, readJourney } from '@/lib/journeys/read-journey'
import { may } from '@/lib/staff/permissions'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { addStep, publish, turn } from './actions'
import { Steps } from './steps'

export const metadata: Metadata = { title: 'A journey' }

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** One journey: what starts it, its steps with what became of people there, and what can be done with it. */
export default async function JourneyPage({ params, searchParams }: Props) {
  const [{ key }, { done }] = await Promise.all([params, searchParams])
  const person = await requireStaff('mailing.read', `/staff/mailings/journeys/${key}`)
  const journey = await readJourney(key)
  if (!journey) notFound()
  const [counts, foreseen, asks] = await Promise.all([
    countSteps(journey.id),
    journey.isOn ? null : foreseeEntries(journey),
    asksFreshCode(),
  ])
  const { draft, published } = journey
  const edits = may(person.role, 'mailing.write')
  const sends = may(person.role, 'mailing.send')
  const told = typeof done === 'string' ? journeyDoneWords[done] : undefined
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
          {`. Starts when ${whatStarts(journey)}.`}
        </p>
      </PageHead>
      {told && <Note tone="good">{told}</Note>}
      <dl className={parts.facts}>
        <div>
          <dt>For</dt>
          <dd>{kindWords[journey.kind].means}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            {published.no}, published {formatWhen(published.publishedAt)}
            {journey.isOn && journey.onSince && `. On since ${formatWhen(journey.onSince)}`}
          </dd>
        </div>
      </dl>
      <Part id="steps" title="Steps" say={draft ? 'as they go out now' : undefined}>
        <Steps
          steps={published.plan.steps}
          counts={counts}
          editAt={edits && !draft ? `/staff/mailings/journeys/${key}/steps` : null}
        />
        {edits && !draft && <AddStep journey={journey} />}
      </Part>
      {draft && (
        <Part
          id="draft"
          title="The draft of the next version"
          say={`${draft.writtenBy ? `by ${draft.writtenBy}, ` : ''}${formatWhen(draft.changedAt)}`}
        >
          <Steps
            steps={draft.plan.steps}
            counts={null}
            editAt={edits ? `/staff/mailings/journeys/${key}/steps` : null}
          />
          {edits && <AddStep journey={journey} />}
        </Part>
      )}
      {sends && (
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
          <Part id="turn" title={journey.isOn ? 'Turn it off' : 'Turn it on'}>
            <p>{journey.isOn ? whatOffMeans : foreseen && foreseenWords(foreseen)}</p>
            <StaffForm
              action={turn.bind(null, key, journey.isOn ? 'off' : 'on')}
              fields={freshCodeFields(asks)}
              values={{}}
              button={journey.isOn ? 'Turn it off' : 'Turn it on'}
              tone={journey.isOn ? 'end' : 'go'}
              prefix="turn-"
            />
          </Part>
        </div>
      )}
      {!edits && !sends && (
        <p>
          <Link href="/staff/mailings/journeys" prefetch={false}>
            Back to all journeys
          </Link>
        </p>
      )}
    </>
  )
}

const whatOffMeans =
  'Nobody enters and nobody moves. Who is on the way stays where they are, and goes on when it is on again. What is then more than two weeks late is not sent.'

function whatStarts({ startsWith, campaignName, published }: Journey): string {
  const needs = published.plan.entry.needs.map((need) => `, and ${needWords[need]}`).join('')
  return `${startWords[startsWith]}${campaignName ? ` (${campaignName})` : ''}${needs}`
}

/** Nothing comes after a step that stops. */
function AddStep({ journey: { key, draft, published } }: { journey: Journey }) {
  const { steps } = (draft ?? published).plan
  if (steps.length >= mostSteps || steps.at(-1)?.does === 'stop') return null
  return (
    <form action={addStep.bind(null, key, draft?.seen ?? '')}>
      <button className={button.btn} type="submit">
        Add a step to the draft
      </button>
    </form>
  )
}

/** How many would enter, in a sentence. */
function foreseenWords({ kind, people }: Foreseen): string {
  if (kind === 'at_once')
    return `${counted(people, 'person has', 'people have')} been silent for so long already. They enter within five minutes.`
  if (people === 0)
    return 'In the last 30 days nobody did what starts it. What happened before now starts nothing.'
  return `In the next day about ${counted(people, 'person', 'people')} would enter, going by the last 30 days. What happened before now starts nothing.`
}
