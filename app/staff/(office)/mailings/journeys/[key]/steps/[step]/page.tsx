import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { journeyDoneWords } from '@/app/staff/ui/journey-words'
import { checkLines } from '@/app/staff/ui/mailing-check-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { campaignToShow } from '@/lib/journeys/campaign-to-show'
import { checkTexts } from '@/lib/journeys/check-texts'
import type { JourneyPlan, JourneyStep } from '@/lib/journeys/journey'
import { presetOf } from '@/lib/journeys/presets'
import { planToChange, readJourney } from '@/lib/journeys/read-journey'
import { requireStaff } from '@/lib/staff/session'
import { looks, one } from '../../../../[id]/shown'
import { removeStep, saveStep } from '../../actions'
import { Words } from '../../plan-part'
import { wordsOfRule } from '../../plan-words'
import { stepFields, stepValues } from '../../step-form'
import { StepPreview } from './step-preview'

export const metadata: Metadata = { title: 'A step of a journey' }

type Props = {
  params: Promise<{ key: string; step: string }>
  searchParams: Promise<{ done?: string | string[]; look?: string | string[] }>
}

/** Writes one step of the draft, and shows its mail as it is saved. */
export default async function StepPage({ params, searchParams }: Props) {
  const [{ key, step: typedPlace }, query] = await Promise.all([params, searchParams])
  await requireStaff('mailing.write', `/staff/mailings/journeys/${key}/steps/${typedPlace}`)
  const journey = await readJourney(key)
  const place = Number(typedPlace) - 1
  const plan = journey && planToChange(journey)
  const step = plan?.steps[place]
  if (!journey || !plan || !step) notFound()
  const seen = journey.draft?.seen ?? ''
  const checks = await readChecks(plan, step.texts)
  const told = journeyDoneWords[one(query.done)]
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings/journeys', words: 'Journeys' },
          { href: `/staff/mailings/journeys/${key}`, words: journey.name },
        ]}
        here={`Step ${place + 1}`}
        title={`Step ${place + 1} of ${journey.name}`}
      >
        <p>What you save here goes into the draft. Nobody gets it before it is published.</p>
      </PageHead>
      {told && <Note tone="good">{told}</Note>}
      <div className={parts.two}>
        <Part id="write" title={step.does === 'stop' ? 'The wait' : 'What it says'}>
          <StaffForm
            key={seen}
            action={saveStep.bind(null, key, place, seen)}
            fields={stepFields(step, journey.startsWith)}
            values={stepValues(step)}
            button="Save the step"
          />
          {step.does === 'mail' && <OwnWho journeyKey={key} step={step} />}
        </Part>
        {step.does === 'mail' && (
          <Part id="look" title="Preview">
            {checks.length > 0 && (
              <ul>
                {checks.map((check) => (
                  <li key={check.key}>{check.words}</li>
                ))}
              </ul>
            )}
            <StepPreview
              here={`/staff/mailings/journeys/${key}/steps/${place + 1}`}
              look={looks.find((known) => known === one(query.look)) ?? 'light'}
            />
          </Part>
        )}
      </div>
      {step.does === 'mail' && plan.steps.filter(({ does }) => does === 'mail').length > 1 && (
        <form action={removeStep.bind(null, key, place, seen)}>
          <button className={`${button.btn} ${button.end}`} type="submit">
            Take this step out of the draft
          </button>
        </form>
      )}
    </>
  )
}

/** Whom a step is for, where it is none of the list, and where that is built. */
async function OwnWho({ journeyKey, step }: { journeyKey: string; step: JourneyStep }) {
  const words = presetOf(step.onlyFor) ? null : await wordsOfRule(step.onlyFor)
  return (
    <p className={parts.say}>
      {words ? (
        <>
          For: <Words of={words} />{' '}
        </>
      ) : (
        'None of the list fits? '
      )}
      <Link href={`/staff/mailings/journeys/${journeyKey}/rules/step.${step.name}`} prefetch={false}>
        {words ? 'Change for whom' : 'Build for whom it is'}
      </Link>
      . Save the step first: what is typed here stays here.
    </p>
  )
}

async function readChecks(plan: JourneyPlan, texts: Parameters<typeof checkTexts>[0]) {
  if (texts.length === 0) return []
  return checkLines(await checkTexts(texts, await campaignToShow(plan)), texts)
}
