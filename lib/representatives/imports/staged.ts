/** What a list says, read and checked, before anything is compared with the directory. */

export type Code = { scheme: string; value: string }

export type StagedArea = {
  row: 'area'
  chamber: string
  /** The first is what it is known by. Empty where the source has only a name. */
  codes: Code[]
  name: string
  nameAlt: string
  nation: string
  region: string
  kind: 'constituency' | 'region' | 'list'
  seats: number
  isNonVoting: boolean
  from: string | null
  until: string | null
  /** Areas of another chamber that its people belong to as well, and areas that lie in it. */
  within: Code[]
  contains: Code[]
  /** A list of members names areas in passing: it makes those that are missing and changes none. */
  isPassing: boolean
}

export type StagedChannel = {
  kind: 'email' | 'form' | 'phone' | 'post' | 'web' | 'social'
  value: string
  label: string
  isPreferred: boolean
}

export type StagedMember = {
  row: 'member'
  chamber: string
  /** Null for the appointed. The name is what this source calls the area; without a code it is all there is. */
  area: { code: Code | null; name: string } | null
  /** Who it is: never the name alone. The first that is known decides. */
  ids: Code[]
  name: string
  sortName: string
  /** Whether the source tells the family name apart, or it was taken from the end of the name. */
  sortNameIsCertain: boolean
  salutation: string
  /** As the source writes it; empty where it says none. */
  party: string
  /** A day, or null. */
  since: string | null
  /** False where the source begins anew when a member changes party. */
  sinceIsCertain: boolean
  /** Came by an election on that day: the same person in the same seat then holds a new mandate. */
  isElected: boolean
  /** The first day on which it is no longer held, where the source knows one before the term ends. */
  endsOn: string | null
  channels: StagedChannel[]
}

/** Further ways to reach somebody who is known already; such a list makes nobody a member. */
export type StagedContact = { ids: Code[]; name: string; channels: StagedChannel[] }

/** Who was declared elected where, on the day of the list. */
export type StagedElected = { chamber: string; area: Code; ids: Code[]; name: string }

/** The chambers of which a list has every member, and those of which it has every area. */
export type StagedList = {
  areas: StagedArea[]
  members: StagedMember[]
  allAreasOf: string[]
  allMembersOf: string[]
  contacts?: StagedContact[]
  elected?: StagedElected[]
}

/** A file that cannot be used: sentences for the person at the terminal. */
export class UnusableFile extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'))
  }
}
