import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { journeyDoneWords } from '@/app/staff/ui/journey-words'
import { checkLines } from '@/app/staff/ui/mailing-check-words'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { campaignToShow } from '@/lib/journeys/campaign-to-show'
import { checkTexts } from '@/lib/journeys/check-texts'
import { type Journey, readJourney } from '@/lib/journeys/read-journey'
import { requireStaff } from '@/lib/staff/session'
import { looks, one } from '../../../../[id]/shown'
import { removeStep, saveStep } from '../../actions'
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
  const steps = (journey?.draft ?? journey?.published)?.plan.steps
  const step = steps?.[place]
  if (!journey || !step) notFound()
  const seen = journey.draft?.seen ?? ''
  const checks = await readChecks(journey, step.texts)
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
            fields={stepFields(step)}
            values={stepValues(step)}
            button="Save the step"
          />
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
      {step.does === 'mail' && (steps?.length ?? 0) > 1 && (
        <form action={removeStep.bind(null, key, place, seen)}>
          <button className={`${button.btn} ${button.end}`} type="submit">
            Take this step out of the draft
          </button>
        </form>
      )}
    </>
  )
}

async function readChecks(journey: Journey, texts: Parameters<typeof checkTexts>[0]) {
  if (texts.length === 0) return []
  return checkLines(await checkTexts(texts, await campaignToShow(journey)), texts)
}
