import { searchMistake } from '@/app/staff/ui/signature-words'
import { londonInstant } from '@/lib/london-time'
import type { CampaignChoice } from '@/lib/signatures/desk/campaign-choices'
import { openSearch, sealSearch } from '@/lib/signatures/desk/sealed-search'
import { type LineTerms, readSearchLine } from '@/lib/signatures/desk/search-line'
import type { Sees, SignatureFilter, SignatureState } from '@/lib/signatures/desk/signature-filter'

export const listPath = '/staff/signatures'

const fields = ['q', 's', 'campaign', 'state', 'flag', 'from', 'to', 'invalidation'] as const
type Field = (typeof fields)[number]

/** What the filter says, as the address carries it. `s` is a search that names somebody, sealed. */
export type ListQuery = Partial<Record<Field, string>>

export type Params = Record<string, string | string[] | undefined>

export function queryOf(params: Params): ListQuery {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = params[field]
      return typeof value === 'string' && value.trim() !== '' ? [[field, value.slice(0, 800)]] : []
    }),
  )
}

/** The address of the list with this filter. */
export function addressOf(query: ListQuery, more: Record<string, string> = {}, path = listPath): string {
  const search = new URLSearchParams({ ...query, ...more }).toString()
  return search ? `${path}?${search}` : path
}

/** A typed search as the address may carry it: sealed when it names somebody, or when it cannot be read. */
export function carried(line: string, staffId: string): ListQuery {
  const read = readSearchLine(line)
  if (line.trim() === '') return {}
  if (read.kind === 'read' && !read.isPersonal) return { q: line.trim() }
  return { s: sealSearch(line.trim(), staffId, Date.now()) }
}

const states = ['pending', 'confirmed', 'held', 'withdrawn', 'invalidated', 'spam'] as const

export const flags = {
  suspected: { words: 'Suspected', filter: { scoreFrom: 1 } },
  strongly: { words: 'Score 60 and over', filter: { scoreFrom: 60 } },
  comment: { words: 'With a comment', filter: { hasComment: true } },
} as const

export type ReadQuery = {
  filter: SignatureFilter
  /** What stands in the search, as typed. */
  line: string
  campaign: CampaignChoice | null
  mistakes: Record<string, string>
}

/** The filter of an address, and what of it cannot be read: with a mistake, nothing is searched. */
export function readListQuery(
  query: ListQuery,
  reader: { id: string; sees: Sees },
  campaigns: CampaignChoice[],
): ReadQuery {
  const mistakes: Record<string, string> = {}
  const line = query.s ? openSearch(query.s, reader.id, Date.now()) : (query.q ?? '')
  if (line === null) mistakes.q = 'This search was somebody else’s or is over. Type it again.'
  const read = readSearchLine(line ?? '')
  if (read.kind === 'unread') mistakes.q = searchMistake(read)
  const terms = read.kind === 'read' ? read.terms : {}
  const refused = refusedTerm(terms, reader.sees)
  if (refused) mistakes.q = refused
  const campaign = campaigns.find(({ slug }) => slug === query.campaign) ?? null
  const from = instantOf(query.from)
  const to = instantOf(query.to)
  if (from === null) mistakes.from = 'Choose a day and time that exists.'
  if (to === null) mistakes.to = 'Choose a day and time that exists.'
  if (from && to && from >= to) mistakes.to = 'Choose a time after the first.'
  return {
    line: line ?? '',
    campaign,
    mistakes,
    filter: {
      ...terms,
      ...(query.flag && query.flag in flags
        ? merged(terms, flags[query.flag as keyof typeof flags].filter)
        : {}),
      ...(campaign && { campaignId: campaign.id }),
      ...(states.includes(query.state as SignatureState) && { state: query.state as SignatureState }),
      ...(from && { receivedFrom: from }),
      ...(to && { receivedUntil: to }),
      ...(/^\d{1,9}$/.test(query.invalidation ?? '') && { invalidationId: Number(query.invalidation) }),
    },
  }
}

/** A score that is asked for twice is the higher of the two. */
function merged(terms: LineTerms, flag: { scoreFrom?: number; hasComment?: true }): SignatureFilter {
  if (flag.scoreFrom === undefined) return flag
  return { scoreFrom: Math.max(flag.scoreFrom, terms.scoreFrom ?? 0) }
}

/** Why a role may not search by this; null when it may. */
export function refusedTerm(terms: LineTerms, sees: Sees): string | null {
  if (!sees.email && (terms.email || terms.domain)) return 'Your role does not see emails.'
  return !sees.network && terms.network ? 'Your role does not see addresses on the network.' : null
}

/** "2026-11-21T23:38" in London as an instant; undefined when nothing was typed, null when there is no such time. */
function instantOf(typed: string | undefined): string | null | undefined {
  if (!typed) return undefined
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?$/.exec(typed)
  const at = match ? londonInstant(match[1] ?? '', match[2]) : null
  return at === null ? null : new Date(at).toISOString()
}
