/** The words of an audience: a tree of conditions over supporters. Shared with the browser: imports nothing. */

export type Audience = Group

/** `all` of these hold, or `any` one of them, or `none`. An empty group says nothing: it matches everybody. */
export type Group = { kind: 'group'; must: 'all' | 'any' | 'none'; of: AudienceNode[] }

export type AudienceNode = Group | Condition

/** One thing that is true of somebody, or, with `not`, is not. An empty list of campaigns, mailings or codes means any. */
export type Condition = { not: boolean } & (
  | { kind: 'signed'; campaignIds: number[]; withinDays: number | null }
  /** Wrote to a representative, sent by us or in their own mail. */
  | { kind: 'wrote'; campaignIds: number[]; withinDays: number | null }
  /** What they told us became of what they wrote. */
  | { kind: 'heard_back'; campaignIds: number[]; outcome: 'replied' | 'acknowledged' | 'nothing' }
  | { kind: 'lives_in_nation'; nations: Nation[] }
  | { kind: 'lives_in_country'; countries: string[] }
  /** Constituencies, by their id in the directory. */
  | { kind: 'lives_in_area'; areaIds: number[] }
  /** Whoever holds the seat of where they live now: by person, or by party. */
  | { kind: 'represented_by'; personIds: number[]; parties: string[] }
  /** Acted on a campaign that was about one of these issues on that day. */
  | { kind: 'interested_in'; topics: string[]; withinDays: number | null }
  /** Came by a link that carries one of these codes. */
  | { kind: 'came_by'; sources: string[] }
  | { kind: 'last_acted'; withinDays: number }
  | { kind: 'known_since'; withinDays: number }
  /** Was sent one of these mailings. */
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
