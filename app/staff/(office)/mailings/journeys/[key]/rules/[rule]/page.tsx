import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { startWords } from '@/app/staff/ui/journey-words'
import { PageHead } from '@/app/staff/ui/parts'
import { type Journey, planToChange, readJourney } from '@/lib/journeys/read-journey'
import { requireStaff } from '@/lib/staff/session'
import { arrangeRule } from './actions'
import { makeRuleView } from './make-rule-view'
import { audienceOf, type Rule, ruleOf, typedOf } from './rule'
import { RuleForm } from './rule-form'

export const metadata: Metadata = { title: 'Who is on a journey' }

type Props = { params: Promise<{ key: string; rule: string }> }

/** Writes who enters, who leaves early, or for whom a step is: the conditions that mailings have. */
export default async function RulePage({ params }: Props) {
  const { key, rule: typedRule } = await params
  await requireStaff('mailing.write', `/staff/mailings/journeys/${key}/rules/${typedRule}`)
  const [journey, rule] = [await readJourney(key), ruleOf(typedRule)]
  const plan = journey && planToChange(journey)
  const audience = rule && plan && audienceOf(rule, plan)
  if (!journey || !rule || !plan || !audience) notFound()
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mailings/journeys', words: 'Journeys' },
          { href: `/staff/mailings/journeys/${key}`, words: journey.name },
        ]}
        here={titles[rule.kind]}
        title={titles[rule.kind]}
      >
        <p>
          {whatItMeans(rule, journey)} What you keep goes into the draft: nobody notices before it is
          published.
        </p>
      </PageHead>
      <RuleForm
        action={arrangeRule.bind(null, key, typedRule)}
        first={await makeRuleView(journey, rule, typedOf(rule, plan, audience))}
      />
    </>
  )
}

const titles: Record<Rule['kind'], string> = {
  enter: 'Who enters',
  exit: 'Who leaves early',
  step: 'For whom a step is',
}

function whatItMeans({ kind }: Rule, { startsWith }: Journey): string {
  switch (kind) {
    case 'enter':
      return `It starts when ${startWords[startsWith]}. Of these people, whoever fits at that moment enters.`
    case 'exit':
      return 'Looked at before each step: whoever fits leaves, and gets nothing more of it.'
    case 'step':
      return 'Whoever does not fit when the step is due passes on without it.'
  }
}
