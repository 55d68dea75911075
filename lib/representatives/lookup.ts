/** The words of a look-up: what is known of a postcode, and of whom its people may write to. Imports nothing. */

export type ChannelKind = 'email' | 'form' | 'phone' | 'post' | 'web' | 'social'

export type Channel = {
  id: number
  kind: ChannelKind
  value: string
  label: string
  isPreferred: boolean
  state: 'ok' | 'unverified' | 'bounced' | 'withdrawn'
  /** A day, `2026-06-27`: readers see it once it is a month old. */
  checkedOn: string
}

export const officeKinds = ['speaker', 'deputy_speaker', 'minister', 'committee_chair', 'other'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Somebody who holds a seat today. */
export type FoundMandate = {
  id: number
  personId: number
  name: string
  /** After "Dear": "Ms Abbott", or the whole name where no source says. */
  salutation: string
  party: { slug: string; name: string } | null
  /** True where the party does not take its seats in this chamber. */
  abstains: boolean
  offices: { kind: OfficeKind; title: string }[]
  /** A day; null where the source does not know since when. */
  since: string | null
  isSample: boolean
  channels: Channel[]
}

export type ChamberWords = {
  slug: string
  name: string
  country: string
  kind: 'constituency' | 'regional' | 'list' | 'appointed'
  /** "MP", or empty. */
  memberTitle: string
  /** "Member of Parliament". */
  memberNoun: string
  /** A sentence. */
  decides: string
}

/** Why a seat has nobody in it. `out_of_date`: the term that our list speaks of is over. */
export type Vacancy = 'vacant' | 'dissolved' | 'out_of_date'

/** A place somebody is elected for, and who sits for it today: one, several, or nobody. */
export type FoundArea = {
  id: number
  slug: string
  /** The code of the chamber's own country: GSS, FED number, `CA-12`. Empty where the source had only a name. */
  code: string
  name: string
  nameAlt: string
  /** 'ENG', 'SCT', 'WLS', 'NIR', 'CA-ON', 'US-WY'. */
  nation: string
  kind: 'constituency' | 'region' | 'list'
  seats: number
  isNonVoting: boolean
  chamber: ChamberWords
  mandates: FoundMandate[]
  /** Null where every seat is held. With several seats, `mandates` may be shorter than `seats`. */
  vacancy: Vacancy | null
  /** What staff have written about a dissolution. */
  note: string
  /** The day the list of members speaks of. */
  asOf: string
}

export type Attribution = {
  slug: string
  title: string
  url: string
  licence: string
  attribution: string
  asOf: string
}

/** Why there is no answer. The words are in app/. */
export type LookupReason =
  | 'invalid'
  | 'unknown_postcode'
  | 'crown_dependency'
  | 'overseas_territory'
  | 'bfpo'
  | 'girobank'
  | 'non_geographic'
  | 'licence'
  | 'no_seat'
  | 'unavailable'
  | 'unsupported_country'

/**
 * What a postcode comes to. `exact`: one area a chamber. `terminated`: the same, of a postcode no longer in use.
 * `partial`: part of a postcode, several areas unless all of it lies in one. `ambiguous`: the reader chooses.
 * `none`: `reason` says why; nothing was guessed.
 */
export type Lookup = {
  country: 'GB' | 'CA' | 'US' | null
  /** As it is written officially; null when it cannot be one. */
  postcode: string | null
  accuracy: 'exact' | 'terminated' | 'partial' | 'ambiguous' | 'none'
  reason: LookupReason | null
  /** "SW1A 0AA" for SWIA 0AA: offered, never taken for granted. */
  suggestion: string | null
  areas: FoundArea[]
  /** Other constituencies with postcodes in the same sector: "Not right? Choose another". */
  nearby: { id: number; slug: string; chamberSlug: string; name: string }[]
  /** Which table or service answered: 'local', 'cache', 'postcodes.io', 'members-api', 'mapit', 'represent'. */
  answeredBy: string | null
  sources: Attribution[]
}
