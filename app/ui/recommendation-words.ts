import type { RecommendationSummary } from '@/lib/recommendations/queries'
import type { Holder, Implementation, Response } from '@/lib/recommendations/recommendation'

/** What a body said. */
export const responseWords: Record<Response, string> = {
  not_sent: 'Sending not recorded',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  accepted: 'Accepted',
  accepted_in_part: 'Accepted in part',
  noted: 'Noted',
  rejected: 'Rejected',
}

/** What it did, as far as we have looked. */
export const implementationWords: Record<Implementation, string> = {
  not_assessed: 'Not assessed',
  not_started: 'Not started',
  in_progress: 'In progress',
  done: 'Done',
  abandoned: 'Abandoned',
}

/** Where a part stands, beside its whole: in most cases nobody answered it by itself. */
export function standingOfPart(part: RecommendationSummary, whole: RecommendationSummary): string {
  const isAlike = part.response === whole.response && part.implementation === whole.implementation
  if (isAlike || part.responses.length + part.implementations.length === 0)
    return `Assessed with ${whole.number}`
  return `Response: ${responseWords[part.response].toLowerCase()}. In practice: ${implementationWords[part.implementation].toLowerCase()}.`
}

/** "To the Home Office, and the Department for Business and Trade as successor to the Department for International Trade". */
export function addressedTo({ addressees }: Pick<RecommendationSummary, 'addressees'>): string {
  if (addressees.length === 0) return 'To nobody today: its addressee has no successor'
  return `To ${holderNames(addressees)}`
}

/** The bodies in a sentence, each with whom it took over from. */
export function holderNames(holders: Holder[]): string {
  return new Intl.ListFormat('en-GB').format(
    holders.map(({ body, succeeds }) =>
      succeeds ? `${withThe(body.name)} as successor to ${withThe(succeeds.name)}` : withThe(body.name),
    ),
  )
}

/** The bodies alone: "the Home Office and the Ministry of Justice". */
export function plainNames(holders: Holder[]): string {
  return new Intl.ListFormat('en-GB').format(holders.map(({ body }) => withThe(body.name)))
}

/** "Home Office" → "the Home Office"; several bodies in one name ("British Embassies") take no article. */
function withThe(name: string): string {
  if (/^the /i.test(name)) return `the ${name.slice(4)}`
  return /^British |^All |^Every |(embassies|missions|commissions|companies|platforms|services)$/i.test(name)
    ? name
    : `the ${name}`
}
