import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { markOf } from '@/lib/letters/edit-rules'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../../campaign-head'
import { LetterViews } from '../letter-views'
import { readRuleNames } from '../rule-names'
import { saveRule, saveVariant, showTargets } from './actions'
import { OtherWords } from './other-words'
import { ruleFields, ruleValues, variantFields } from './rule-form'
import { RuleList } from './rule-list'
import { WhoWouldBeAsked } from './who-would-be-asked'

export const metadata: Metadata = { title: 'Who is asked' }

const doneWords: Record<string, string> = {
  rule: 'The rule is saved.',
  rule_gone: 'The rule is gone.',
  arranged: 'The order is changed.',
  variant: 'The other words are saved.',
  variant_gone: 'The other words are gone.',
  variant_in_use: 'Letters were written with these words, so they stay.',
  unknown_variant: 'A rule gives these words. Change the rule first.',
  moved: 'Somebody has changed this meanwhile. Nothing was changed.',
}

type Query = { done?: string; rule?: string; words?: string; areas?: string }
type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<keyof Query, string | string[] | undefined>>
}

/** Whom a campaign has people write to: rules in order, other words for some, and a look at what that comes to. */
export default async function TargetsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/letters/targets`)
  const query = oneEach(await searchParams)
  const [campaign, action] = await Promise.all([getCampaignForEditing(slug), getActionForEditing(slug)])
  if (!campaign) notFound()
  const { rules, variants } = action ?? { rules: [], variants: [] }
  const { names, chambers, parties, people } = await readRuleNames(rules)
  const mayEdit = action !== null && may(person.role, 'campaign.edit')
  const place = query.rule && /^\d{1,3}$/.test(query.rule) ? Number(query.rule) - 1 : -1
  const rule = rules[place] ?? null
  const variant = variants.find(({ id }) => String(id) === query.words) ?? null
  const said = doneWords[query.done ?? '']
  const here = `/staff/campaigns/${slug}/letters/targets`
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/letters" />
      <LetterViews slug={slug} here="/targets" />
      {said && <Note tone="good">{said}</Note>}
      {!action && (
        <p>
          Nothing is drafted yet.{' '}
          <Link href={`/staff/campaigns/${slug}/letters`}>Write what is asked first</Link>.
        </p>
      )}
      <Part
        id="rules"
        title="Rules"
        say="In order: the first that fits decides. Whom none fits is not asked."
      >
        <RuleList {...{ slug, rules, variants, names, mayEdit }} />
      </Part>
      <Part id="who" title="Who would be asked" say="An answer for one place, by the rules as they are saved">
        <StaffForm
          action={showTargets.bind(null, slug)}
          fields={[
            { kind: 'line', name: 'postcode', label: 'Postcode', hint: 'It is not kept', short: true },
            {
              kind: 'pair',
              fields: [
                {
                  kind: 'select',
                  name: 'chamber',
                  label: 'Or an area of',
                  options: chambers
                    .filter(({ areas }) => areas > 0)
                    .map(({ slug: value, name: words }) => ({ value, words })),
                },
                { kind: 'line', name: 'area', label: 'Its name, or the beginning of it' },
              ],
            },
          ]}
          values={{ chamber: 'uk-commons' }}
          button="Show who would be asked"
          prefix="who-"
        />
        {query.areas && <WhoWouldBeAsked slug={slug} areas={query.areas} />}
      </Part>
      <Part
        id="words"
        title="Other words for some"
        say="Thanks go to supporters and softer words to ministers by themselves"
      >
        <OtherWords {...{ slug, variants, mayEdit }} />
      </Part>
      {mayEdit && (
        <Part
          id="rule-form"
          title={rule ? `Change rule ${place + 1}` : 'Add a rule'}
          more={rule && <Link href={`${here}#rule-form`}>Add a rule instead</Link>}
        >
          <StaffForm
            key={rule ? `rule ${place} ${markOf({ ...rule })}` : 'new rule'}
            action={saveRule.bind(null, slug, rule ? { place, mark: markOf(rule) } : null)}
            fields={ruleFields({ chambers, parties, variants })}
            values={ruleValues(rule, variants, people)}
            button={rule ? 'Save the rule' : 'Add the rule at the end'}
            prefix="rule-"
          />
        </Part>
      )}
      {mayEdit && (
        <Part
          id="words-form"
          title={variant ? `Change “${variant.name}”` : 'Add other words'}
          more={variant && <Link href={`${here}#words-form`}>Add other words instead</Link>}
        >
          <StaffForm
            key={variant ? variant.id : 'new words'}
            action={saveVariant.bind(null, slug, variant?.name ?? null)}
            fields={variantFields}
            values={
              variant
                ? {
                    name: variant.name,
                    kind: variant.kind,
                    ask: variant.ask,
                    subjects: variant.subjects.join('\n'),
                  }
                : { kind: 'softer' }
            }
            button={variant ? 'Save these words' : 'Add these words'}
            prefix="words-"
          />
        </Part>
      )}
    </>
  )
}

function oneEach(query: Record<keyof Query, string | string[] | undefined>): Query {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
