import type { campaignEvent, campaignStates } from '../schema/campaigns'

type EventKind = (typeof campaignEvent.$inferSelect)['kind']

/** A day and a time in London, as a person writes them: '2026-10-14 09:00'. */
export type LondonTime = string

/** A campaign of the sample, as content: its words, its dates and how many fictional people have signed it. */
export type SampleCampaign = {
  slug: string
  name: string
  demand: string
  demandHighlight: string
  ask: string
  addressee: string
  addresseeShort: string
  /** Begins after the salutation. */
  petitionText: string[]
  why: string[]
  /** Whether its page tells of violence: a helpline then stands on it. */
  sensitivity: 'none' | 'mentions' | 'describes'
  /** The number of the recommendation it rests on, if any. */
  recommendation: string | null
  state: (typeof campaignStates)[number]
  opensAt: LondonTime
  /** The last day it can be signed: it closes at the midnight after. */
  lastDay: string
  outcome: string
  /** True where the addressee, and so the whole history, is invented. */
  isSample: boolean
  goals: {
    atCount: number
    consequence: string /** What the record says once it is reached. */
    reached: string
  }[]
  /** Keys of figures of the library. */
  figures: string[]
  /** What happened apart from goals, oldest first. Goals enter the record when the signers reach them. */
  record: { kind: EventKind; at: LondonTime; summary: string }[]
  signers: {
    confirmed: number
    pending: number
    withdrawn: number /** Starts the random numbers. */
    seed: number
  }
}
