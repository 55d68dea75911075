import { type Criteria, readCriteria } from '@/lib/invalidations/criteria'
import { londonDay, londonInstant, londonTime } from '@/lib/london-time'
import type { CampaignChoice } from '@/lib/signatures/desk/campaign-choices'
import { openSearch, sealSearch } from '@/lib/signatures/desk/sealed-search'
import { readNetwork, readPostcode, readSearchLine } from '@/lib/signatures/desk/search-line'
import type { SignatureFilter } from '@/lib/signatures/desk/signature-filter'
import { nameKey } from '@/lib/signatures/name-key'

export const conditionFields = [
  'campaign',
  'network',
  'from',
  'to',
  'score',
  'domain',
  'name',
  'postcode',
  'country',
  'source',
] as const
export type ConditionField = (typeof conditionFields)[number]

/** The conditions as they were typed. */
export type Typed = Partial<Record<ConditionField, string>>

/** Everything typed, sealed: conditions name people as often as not. */
export function sealConditions(typed: Typed, staffId: string): string {
  return sealSearch(JSON.stringify(typed), staffId, Date.now())
}

export function openConditions(sealed: string, staffId: string): Typed | null {
  const opened = openSearch(sealed, staffId, Date.now())
  return opened === null ? null : (JSON.parse(opened) as Typed)
}

/** A search of the list as conditions; what no invalidation goes by (a state, an email) is left out. */
export function typedFrom(filter: SignatureFilter, campaign: CampaignChoice | null): Typed {
  const { network, domain, name, postcode, area, country, source, scoreFrom, receivedFrom, receivedUntil } =
    filter
  const all: Record<ConditionField, string | undefined> = {
    campaign: campaign?.slug,
    network,
    domain,
    name,
    postcode: postcode?.trim() ?? area,
    country,
    source,
    score: scoreFrom === undefined ? undefined : String(scoreFrom),
    from: localOf(receivedFrom),
    to: localOf(receivedUntil),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

export type ReadConditions = {
  /** Null where nothing was typed, or something cannot be read. */
  criteria: Criteria | null
  mistakes: Typed
}

/** What was typed as criteria, by the same rules as the search, or what is wrong with it. */
export function readConditions(typed: Typed, campaigns: CampaignChoice[]): ReadConditions {
  const mistakes: Typed = {}
  const read = <T>(
    field: ConditionField,
    reader: (value: string) => T | null,
    words: string,
  ): T | undefined => {
    const value = typed[field]?.trim()
    if (!value) return undefined
    const result = reader(value)
    if (result === null) mistakes[field] = words
    return result ?? undefined
  }
  const noTime = 'Choose a day and time that exists.'
  const place = read('postcode', readPostcode, 'Write SE5, SE5 8, SE5 8AF, or an area like SE.')
  const given: Criteria = {
    campaignId: read(
      'campaign',
      (slug) => campaigns.find((one) => one.slug === slug)?.id ?? null,
      'Choose a campaign.',
    ),
    network: read('network', readNetwork, 'Write 203.0.113.7, or a network like 203.0.113.0/24.'),
    domain: read('domain', (value) => termOf(`domain:${value}`, 'domain'), 'Write it like example.org.'),
    name: read('name', (value) => nameKey(value) || null, 'Write a word of the name.'),
    country: read('country', (value) => termOf(`country:${value}`, 'country'), 'Write two letters, like IE.'),
    source: read(
      'source',
      (value) => termOf(`source:${value}`, 'source'),
      'Write small letters, figures and hyphens.',
    ),
    scoreFrom: read('score', readScore, 'Write a whole number from 1 to 100.'),
    receivedFrom: read('from', instantOf, noTime),
    receivedUntil: read('to', instantOf, noTime),
    ...place,
  }
  const { receivedFrom, receivedUntil } = given
  if (receivedFrom && receivedUntil && receivedFrom >= receivedUntil)
    mistakes.to = 'Choose a time after the first.'
  return { criteria: Object.keys(mistakes).length > 0 ? null : readCriteria(given), mistakes }
}

function termOf(line: string, key: 'domain' | 'country' | 'source'): string | null {
  const read = readSearchLine(line)
  return read.kind === 'read' ? (read.terms[key] ?? null) : null
}

function readScore(value: string): number | null {
  return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 100 ? Number(value) : null
}

function instantOf(typed: string): string | null {
  const [day = '', time = ''] = typed.split('T')
  const at = londonInstant(day, time.slice(0, 5))
  return at === null ? null : new Date(at).toISOString()
}

function localOf(instant: string | undefined): string | undefined {
  if (!instant) return undefined
  const at = Date.parse(instant)
  return `${londonDay(at)}T${londonTime(at)}`
}
