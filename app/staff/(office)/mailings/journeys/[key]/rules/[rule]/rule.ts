import { capitalise } from '@/app/ui/format'
import { type Audience, everybody } from '@/lib/audiences/audience'
import type { JourneyNeed, JourneyPlan } from '@/lib/journeys/journey'
import { type Draft, draftOf, readDraft } from '../../../../[id]/who/draft'

/** Which part of a plan is written: "enter", "step.ask", "exit.has-written", or "exit" for one more. */
export type Rule = { kind: 'enter' | 'exit' | 'step'; name: string }

/** Null where it is none. */
export function ruleOf(typed: string): Rule | null {
  const [kind = '', name = '', ...rest] = typed.split('.')
  if (rest.length > 0 || name.length > 60) return null
  if (kind === 'enter' && name === '') return { kind, name }
  if (kind === 'exit' || (kind === 'step' && name !== '')) return { kind, name }
  return null
}

/** The audience of a rule as the plan has it; null where the plan has no such part. */
export function audienceOf({ kind, name }: Rule, plan: JourneyPlan): Audience | null {
  if (kind === 'enter') return plan.entry.who
  if (kind === 'step') return plan.steps.find((step) => step.name === name)?.onlyFor ?? null
  if (name === '') return everybody
  return plan.exits.find((exit) => exit.name === name)?.when ?? null
}

/** Everything as it was typed, so that nothing is lost where something is wrong. */
export type Typed = {
  draft: Draft
  name: string
  campaigns: string[]
  recommendations: string[]
  needs: JourneyNeed[]
}

const knownNeeds: readonly JourneyNeed[] = ['takes_letters', 'record_before']

/** What the form begins with. */
export function typedOf({ name }: Rule, plan: JourneyPlan, audience: Audience): Typed {
  const { about, needs } = plan.entry
  return {
    draft: draftOf(audience),
    name: capitalise(name.replaceAll('-', ' ')),
    campaigns: about.campaignIds.map(String),
    recommendations: about.recommendationIds.map(String),
    needs,
  }
}

export function readTyped(form: FormData): Typed {
  const several = (name: string) => [...new Set(form.getAll(name).map(String))].filter(Boolean).slice(0, 61)
  return {
    draft: readDraft(form),
    name: String(form.get('name') ?? '').slice(0, 200),
    campaigns: several('campaigns'),
    recommendations: several('recommendations'),
    needs: knownNeeds.filter((need) => form.get(`needs-${need}`) === 'yes'),
  }
}

/** The plan with the rule in its place, unchecked. */
export function withRule(
  plan: JourneyPlan,
  { kind, name }: Rule,
  typed: Typed & { slug: string; who: Audience },
): unknown {
  const { who, slug, campaigns, recommendations, needs } = typed
  const ids = (values: string[]) => values.map(Number)
  if (kind === 'enter')
    return {
      ...plan,
      entry: { about: { campaignIds: ids(campaigns), recommendationIds: ids(recommendations) }, who, needs },
    }
  if (kind === 'step')
    return {
      ...plan,
      steps: plan.steps.map((step) => (step.name === name ? { ...step, onlyFor: who } : step)),
    }
  const exit = { name: slug, when: who }
  if (!plan.exits.some((one) => one.name === name)) return { ...plan, exits: [...plan.exits, exit] }
  return { ...plan, exits: plan.exits.map((one) => (one.name === name ? exit : one)) }
}
