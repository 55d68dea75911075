'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { checkLines } from '@/app/staff/ui/mailing-check-words'
import { inTransaction } from '@/lib/in-transaction'
import { blankStep, isUnwritten } from '@/lib/journeys/blank-step'
import { campaignToShow } from '@/lib/journeys/campaign-to-show'
import { checkTexts } from '@/lib/journeys/check-texts'
import type { JourneyPlan } from '@/lib/journeys/journey'
import { publishJourney } from '@/lib/journeys/publish-journey'
import { readJourney } from '@/lib/journeys/read-journey'
import { saveJourneyDraft } from '@/lib/journeys/save-journey-draft'
import { throwAwayDraft } from '@/lib/journeys/throw-away-draft'
import { turnJourney } from '@/lib/journeys/turn-journey'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { mistakesOf, withTyped } from './step-form'

const keys = z.string().max(60)
const places = z.number().int().min(0).max(30)
const movedOn = 'Somebody has changed it meanwhile, so nothing was saved. Load the page again.'

function done(key: string, what: string): never {
  redirect(`/staff/mailings/journeys/${encodeURIComponent(key)}?done=${what}`)
}

/** Saves one step into the draft of the next version. */
export async function saveStep(
  key: string,
  place: number,
  seen: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const typed = textsOf(form)
  const at = places.parse(place)
  const change = (plan: JourneyPlan) => ({
    ...plan,
    steps: plan.steps.map((step, i) => (i === at ? withTyped(step, typed) : step)),
  })
  const saved = await save(key, person.id, seen, change)
  if (saved.kind === 'saved')
    redirect(`/staff/mailings/journeys/${encodeURIComponent(key)}/steps/${at + 1}?done=saved`)
  return again(typed, saved.kind === 'mistakes' ? mistakesOf(saved.mistakes) : { form: movedOn })
}

/** Puts a step at the end of the draft, to be written. */
export async function addStep(
  key: string,
  does: 'mail' | 'stop',
  seen: string,
  _form: FormData,
): Promise<void> {
  const person = await requireStaffToAct('mailing.write')
  const change = (plan: JourneyPlan) => ({
    ...plan,
    steps: [
      ...plan.steps,
      blankStep(does === 'stop' ? 'stop' : 'mail', does === 'stop' ? 30 : 7, plan.steps),
    ],
  })
  const { kind } = await save(key, person.id, seen, change)
  done(key, kind === 'saved' ? 'added' : kind)
}

/** Puts a step of the draft before the one above it, or after the one below. */
export async function moveStep(
  key: string,
  place: number,
  by: 'up' | 'down',
  seen: string,
  _form: FormData,
): Promise<void> {
  const person = await requireStaffToAct('mailing.write')
  const at = places.parse(place)
  const other = by === 'up' ? at - 1 : at + 1
  const change = (plan: JourneyPlan) => {
    const [one, two] = [plan.steps[at], plan.steps[other]]
    if (!one || !two) return plan
    return { ...plan, steps: plan.steps.map((step, i) => (i === at ? two : i === other ? one : step)) }
  }
  const { kind } = await save(key, person.id, seen, change)
  done(key, kind === 'saved' ? 'moved' : kind)
}

/** Takes a step out of the draft. */
export async function removeStep(key: string, place: number, seen: string, _form: FormData): Promise<void> {
  const person = await requireStaffToAct('mailing.write')
  const at = places.parse(place)
  const change = (plan: JourneyPlan) => ({ ...plan, steps: plan.steps.filter((_, i) => i !== at) })
  const { kind } = await save(key, person.id, seen, change)
  done(key, kind === 'saved' ? 'removed' : kind)
}

/** The draft goes; a journey of which nothing was published goes with it. */
export async function throwAway(key: string, seen: string, _form: FormData): Promise<void> {
  const person = await requireStaffToAct('mailing.write')
  const act = { key: keys.parse(key), staffId: person.id, seen: String(seen) }
  const thrown = await inTransaction((tx) => throwAwayDraft(tx, act))
  if (thrown.kind === 'moved_on') done(key, 'moved_on')
  if (thrown.isGone) redirect('/staff/mailings/journeys?done=thrown_away')
  done(key, 'thrown_away')
}

/** From now on whoever enters begins the draft. Asks for a fresh code. */
export async function publish(
  key: string,
  seen: string,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.send')
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again({}, freshCodeMistake(fresh))
  const act = { key: keys.parse(key), staffId: person.id, seen }
  const stop = await whatStops(act.key)
  if (stop) return again({}, { form: stop })
  const { kind } = await inTransaction((tx) => publishJourney(tx, act))
  return kind === 'published' ? done(key, 'published') : again({}, { form: movedOn })
}

/** What must be put right in the draft before anybody gets it; null where nothing must. */
async function whatStops(key: string): Promise<string | null> {
  const journey = await readJourney(key)
  if (!journey?.draft) return null
  const { plan } = journey.draft
  const campaignId = await campaignToShow(plan)
  for (const [i, step] of plan.steps.entries()) {
    if (isUnwritten(step)) return `Write step ${i + 1} first: it says what it said when it was added.`
    const { texts } = step
    const checks = texts.length > 0 ? await checkTexts(texts, campaignId) : []
    const [first] = checkLines(
      checks.filter(({ result }) => result === 'stops'),
      texts,
    )
    if (first) return `Step ${i + 1} cannot go out like this. ${first.words}`
  }
  return null
}

/** Asks for a fresh code. */
export async function turn(
  key: string,
  to: 'on' | 'off',
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.send')
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again({}, freshCodeMistake(fresh))
  const act = {
    key: keys.parse(key),
    staffId: person.id,
    to: to === 'on' ? ('on' as const) : ('off' as const),
  }
  const turned = await inTransaction((tx) => turnJourney(tx, act))
  return turned
    ? done(key, act.to)
    : again({}, { form: `It is ${act.to} already, or nothing of it is published.` })
}

function save(key: string, staffId: string, seen: string, change: (plan: JourneyPlan) => unknown) {
  return inTransaction((tx) =>
    saveJourneyDraft(tx, { key: keys.parse(key), staffId, seen: String(seen), change }),
  )
}
