/** The words of an audience: a tree of conditions over supporters. Shared with the browser: imports nothing. */

export type Audience = Group

/**
 * `all` of these hold, or `any` one of them, or `none`. A group with nothing in it says nothing: it is passed over wherever
 * it stands, and so is one that holds only such groups. An audience that says nothing matches everybody.
 */
export type Group = { kind: 'group'; must: 'all' | 'any' | 'none'; of: AudienceNode[] }

export type AudienceNode = Group | Condition

/**
 * One thing that is true of somebody, or, with `not`, is not: what is not known of them is not true, so that `not` holds of
 * it. An empty list means any. A day is 24 hours before the instant that is asked about, the edge not included; null: ever.
 * A person is known by their confirmed address: what two do under one address is true of it.
 */
export type Condition = { not: boolean } /** A signature that counts now, confirmed within those days. */ & (
  | { kind: 'signed'; campaignIds: number[]; withinDays: number | null }
  /** Signed exactly so many campaigns, or so many at least, with signatures that count now: several on one are one. */
  | { kind: 'signed_number'; howMany: 'exactly' | 'at_least'; campaigns: number }
  /**
   * Wrote to a representative, sent by us or said to be sent in their own mail. Sent by us means confirmed, whether or not
   * it has left yet or arrived.
   */
  | { kind: 'wrote'; campaignIds: number[]; withinDays: number | null }
  /** What they told us became of something they wrote. */
  | { kind: 'heard_back'; campaignIds: number[]; outcome: 'replied' | 'acknowledged' | 'nothing' }
  /** By their constituency: whose postcode is not placed lives in none. */
  | { kind: 'lives_in_nation'; nations: Nation[] }
  | { kind: 'lives_in_country'; countries: string[] }
  /** Constituencies, by their id in the directory. */
  | { kind: 'lives_in_area'; areaIds: number[] }
  /**
   * Whoever holds the seat of where they live now: one of these people, or somebody of one of these parties. Nobody holds a
   * seat of a parliament that is dissolved.
   */
  | { kind: 'represented_by'; personIds: number[]; parties: string[] }
  /** Signed, or wrote under, a campaign that was about one of these issues at the moment they did. */
  | { kind: 'interested_in'; topics: string[]; withinDays: number | null }
  /** Signed over a link that carries one of these codes. */
  | { kind: 'came_by'; sources: string[] }
  | { kind: 'last_acted'; withinDays: number }
  | { kind: 'known_since'; withinDays: number }
  /** Was sent one of these mailings: their hundred was taken, they were not left out, and no mail of it failed. */
  | { kind: 'got_mailing'; mailingIds: number[] }
  /** Was sent anything but answers to what they did themselves. */
  | { kind: 'mailed'; withinDays: number }
)

export type Nation = 'England' | 'Scotland' | 'Wales' | 'Northern Ireland'
export type ConditionKind = Condition['kind']

/** Deeper, or more conditions, than anybody can read as a sentence. */
export const deepestAudience = 4
export const mostConditions = 40

export const everybody: Audience = { kind: 'group', must: 'all', of: [] }
