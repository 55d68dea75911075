import type { RecommendationSummary } from './queries'
import type { Implementation, Response } from './recommendation'

const responses: Response[] = [
  'not_sent',
  'sent',
  'acknowledged',
  'accepted',
  'accepted_in_part',
  'noted',
  'rejected',
]
const implementations: Implementation[] = ['not_assessed', 'not_started', 'in_progress', 'done', 'abandoned']

/** What a reader chose; an empty string is no choice. */
export type Choice = {
  body: string
  issue: string
  response: Response | ''
  implementation: Implementation | ''
  overdue: boolean
}

export const noChoice: Choice = { body: '', issue: '', response: '', implementation: '', overdue: false }

export type Offered = { bodies: { slug: string; name: string }[]; issues: { slug: string; title: string }[] }

/** What there is to choose from: bodies that hold or held one of them, issues that one of them is about. */
export function offeredBy(all: RecommendationSummary[]): Offered {
  const bodies = new Map(
    all.flatMap(({ addresseesOverTime }) => addresseesOverTime.map(({ body }) => [body.slug, body.name])),
  )
  const issues = new Map(all.flatMap((one) => one.issues.map(({ slug, title }) => [slug, title])))
  return {
    bodies: [...bodies].map(([slug, name]) => ({ slug, name })).sort((a, b) => compare(a.name, b.name)),
    issues: [...issues].map(([slug, title]) => ({ slug, title })).sort((a, b) => compare(a.title, b.title)),
  }
}

const compare = (a: string, b: string) => a.localeCompare(b, 'en')

type Query = Record<string, string | string[] | undefined>

/** Reads an address. What is not offered is no choice; it never fails. `unknown` says that something was given up. */
export function readChoice(query: Query, offered: Offered): { choice: Choice; unknown: boolean } {
  let unknown = false
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | '' => {
    const given = query[name]
    if (given === undefined || given === '') return ''
    const found = known.find((one) => one === given)
    if (!found) unknown = true
    return found ?? ''
  }
  const choice = {
    body: oneOf(
      'body',
      offered.bodies.map(({ slug }) => slug),
    ),
    issue: oneOf(
      'issue',
      offered.issues.map(({ slug }) => slug),
    ),
    response: oneOf('response', responses),
    implementation: oneOf('implementation', implementations),
    overdue: oneOf('overdue', ['yes']) === 'yes',
  }
  return { choice, unknown }
}

/** Those that fit. A body stands for those it took over from, too. A part fits with its whole. */
export function choose(all: RecommendationSummary[], choice: Choice): RecommendationSummary[] {
  const fitting = new Set(all.filter((one) => fits(one, choice)).map(({ number }) => number))
  return all.filter(({ number, partOf }) => fitting.has(number) || (partOf !== null && fitting.has(partOf)))
}

function fits(one: RecommendationSummary, choice: Choice): boolean {
  const { body, issue, response, implementation, overdue } = choice
  return (
    (body === '' || one.addresseesOverTime.some((holder) => holder.body.slug === body)) &&
    (issue === '' || one.issues.some(({ slug }) => slug === issue)) &&
    (response === '' || one.response === response) &&
    (implementation === '' || one.implementation === implementation) &&
    (!overdue || one.isOverdue)
  )
}
