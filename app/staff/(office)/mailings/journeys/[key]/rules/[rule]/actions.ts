'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { planMistakeWords } from '@/app/staff/ui/journey-words'
import type { Audience } from '@/lib/audiences/audience'
import { readAudience } from '@/lib/audiences/read-audience'
import { inTransaction } from '@/lib/in-transaction'
import { slugOf } from '@/lib/journeys/begin-journey'
import { aboutNoCampaign, type JourneyPlan, thisCampaign } from '@/lib/journeys/journey'
import { type Journey, readJourney } from '@/lib/journeys/read-journey'
import { type DraftSaved, saveJourneyDraft } from '@/lib/journeys/save-journey-draft'
import { requireStaffToAct } from '@/lib/staff/session'
import { asValue, nameOf } from '../../../../[id]/who/draft'
import { changeTree, readAct } from '../../../../[id]/who/draft-acts'
import { makeRuleView } from './make-rule-view'
import { type Rule, readTyped, ruleOf, type Typed, withRule } from './rule'
import type { RuleAnswer, RuleView } from './rule-view'

const short = z.string().max(120)

/** Every button of the form: gives it back with its tree changed, keeps it in the draft, or takes the reason to leave out. */
export async function arrangeRule(
  key: string,
  typedRule: string,
  _answer: RuleAnswer,
  form: FormData,
): Promise<RuleAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const [journey, rule] = [await readJourney(short.parse(key)), ruleOf(short.parse(typedRule))]
  if (!journey || !rule) redirect('/staff/mailings/journeys')
  const typed = readTyped(form)
  const act = { journey, rule, typed, staffId: person.id, seen: String(form.get('seen') ?? '') }
  const pressed = form.get('do')
  if (pressed === 'keep') return keep(act)
  if (pressed === 'go' && rule.kind === 'exit') return takeOut(act)
  const { startsWith } = journey
  const tree = readAct(form)
  const campaignId = aboutNoCampaign.includes(startsWith) ? null : thisCampaign
  const { draft, added } = changeTree(typed.draft, tree, campaignId)
  const said = tree.kind === 'remove' ? 'Removed.' : added ? 'Added.' : 'Read again.'
  const focus = added && `${nameOf(added)}.${tree.kind === 'add' ? 'not' : 'new'}`
  return makeRuleView(journey, rule, { ...typed, draft }, { said, focus })
}

type Act = { journey: Journey; rule: Rule; typed: Typed; staffId: string; seen: string }

async function keep(act: Act): Promise<RuleView> {
  const { journey, rule, typed } = act
  const read = readAudience(asValue(typed.draft))
  if (read.kind === 'mistakes') return makeRuleView(journey, rule, typed)
  const slug = slugOf(typed.name)
  if (rule.kind === 'exit' && (slug === '' || slug.length > 40))
    return makeRuleView(journey, rule, typed, { mistakes: { name: planMistakeWords.exit_name ?? '' } })
  return settle(act, await save(act, slug, read.audience))
}

function save(act: Act, slug: string, who: Audience) {
  return saveChange(act, (plan) => withRule(plan, act.rule, { ...act.typed, slug, who }))
}

async function takeOut(act: Act): Promise<RuleView> {
  const saved = await saveChange(act, (plan) => ({
    ...plan,
    exits: plan.exits.filter(({ name }) => name !== act.rule.name),
  }))
  return settle(act, saved)
}

function saveChange({ journey, staffId, seen }: Act, change: (plan: JourneyPlan) => unknown) {
  return inTransaction((tx) => saveJourneyDraft(tx, { key: journey.key, staffId, seen, change }))
}

async function settle({ journey, rule, typed }: Act, saved: DraftSaved): Promise<RuleView> {
  const again = async (mistakes: Record<string, string>) =>
    makeRuleView((await readJourney(journey.key)) ?? journey, rule, typed, { mistakes })
  switch (saved.kind) {
    case 'saved':
      return redirect(`/staff/mailings/journeys/${journey.key}?done=rule`)
    case 'not_found':
      return redirect('/staff/mailings/journeys')
    case 'moved_on':
      return again({
        form: 'Somebody changed this draft while you were here, and nothing was kept. What you chose stands here still: press again to put it into their draft.',
      })
    case 'mistakes':
      return again(
        Object.fromEntries(saved.mistakes.map(({ path, code }) => [fieldOf(path, code), wordsOf(code)])),
      )
  }
}

const wordsOf = (code: string) => planMistakeWords[code] ?? 'This cannot be kept as it is. Look at it again.'

/** The control that can put it right. */
function fieldOf(path: (string | number)[], code: string): string {
  if (code === 'exit_twice') return 'name'
  if (code === 'exit_for_everybody') return 'n.new'
  return path.includes('recommendationIds')
    ? 'recommendations'
    : path.includes('campaignIds')
      ? 'campaigns'
      : 'form'
}
