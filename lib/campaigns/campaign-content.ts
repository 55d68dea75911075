/** What staff write of a campaign, and what it needs before the public may see it. Shared with the browser. */

import type { campaignSensitivities, OutcomeDrafts, sharingChannels } from '@/db/schema/campaigns'
import type { CampaignState, CampaignTiming } from './campaign'
import type { NextStepRule } from './next-step'

export type SharingChannel = (typeof sharingChannels)[number]
export type CampaignSensitivity = (typeof campaignSensitivities)[number]
export type Goal = { atCount: number; consequence: string }

/** Everything the editor can change. Instants are milliseconds; empty text is not written yet. */
export type CampaignContent = {
  name: string
  slug: string
  demand: string
  demandHighlight: string
  ask: string
  addressee: string
  addresseeShort: string
  petitionText: string
  why: string
  /** Keys of the library's figures, in order. */
  figures: string[]
  goals: Goal[]
  recommendationId: number | null
  /** Whether the form asks why people sign. */
  asksWhy: boolean
  /** The edition of the words of consent that staff chose; empty when none. */
  consentEdition: string
  /** What the page tells of violence: it then carries a helpline, and a way out. */
  sensitivity: CampaignSensitivity
  /** Tried in order. */
  nextSteps: NextStepRule[]
  /** By channel; one without words has no entry. */
  sharing: Partial<Record<SharingChannel, string>>
  confirmNote: string
  thanksNote: string
  /** Written ahead of the end, and offered when it is written down. */
  outcomeDrafts: OutcomeDrafts
  opensAt: number | null
  closesAt: number | null
}
export type ContentField = keyof CampaignContent

/** What cannot change once somebody has signed. The database holds it (campaign_ask_is_frozen). */
export const frozenFields = ['demand', 'ask', 'addressee', 'petitionText'] as const satisfies ContentField[]

/** What a reader of the public page never sees: changed without a reason, and not in the public record. */
export const quietFields = [
  'nextSteps',
  'sharing',
  'confirmNote',
  'thanksNote',
  'asksWhy',
  'consentEdition',
  'outcomeDrafts',
] as const satisfies ContentField[]

export const campaignParts = {
  basics: ['name', 'slug'],
  ask: ['demand', 'demandHighlight', 'ask', 'addressee', 'addresseeShort', 'petitionText'],
  evidence: ['recommendationId', 'figures'],
  actions: [],
  form: ['asksWhy', 'consentEdition'],
  content: ['why', 'sensitivity'],
  goals: ['goals'],
  next_steps: ['nextSteps'],
  sharing: ['sharing'],
  mails: ['confirmNote', 'thanksNote'],
  schedule: ['opensAt', 'closesAt'],
  outcome: ['outcomeDrafts'],
} as const satisfies Record<string, ContentField[]>
export type CampaignPart = keyof typeof campaignParts

export const longest = {
  name: 80,
  slug: 80,
  demand: 80,
  ask: 600,
  addressee: 120,
  addresseeShort: 80,
  petitionText: 6000,
  why: 8000,
  note: 1200,
  linkLabel: 60,
  source: 60,
  reason: 300,
  summary: 600,
} as const

/** How many characters each channel takes, less what the link needs. */
export const sharingLimits: Record<SharingChannel, number> = {
  any: 250,
  whatsapp: 600,
  email: 1200,
  x: 250,
  facebook: 600,
  bluesky: 270,
}
export const sharingOrder = Object.keys(sharingLimits) as SharingChannel[]

export type CheckName =
  | 'demand'
  | 'highlight'
  | 'ask'
  | 'addressee'
  | 'petition_text'
  | 'why'
  | 'figure'
  | 'goal'
  | 'recommendation'
  | 'closing'
  | 'consent'
  | 'helpline'
  | 'outcome_texts'

export type PublishCheck = { check: CheckName; part: CampaignPart; isMet: boolean; isRequired: boolean }

/** The words of consent that the form shows today; a test holds it to the wordings in lib/supporters. */
export const consentEditionInForce = '2026-11'

/** What the checks look at: what is written, and whether somebody has checked the helpline's number lately. */
export type CheckedCampaign = { content: CampaignContent; isHelplineCurrent: boolean }

/** What must be there before publishing, and what should be. */
export function publishChecks({ content, isHelplineCurrent }: CheckedCampaign, now: number): PublishCheck[] {
  const needs = (check: CheckName, part: CampaignPart, isMet: boolean) => ({
    check,
    part,
    isMet,
    isRequired: true,
  })
  const wants = (check: CheckName, part: CampaignPart, isMet: boolean) => ({
    check,
    part,
    isMet,
    isRequired: false,
  })
  const { demand, demandHighlight, outcomeDrafts } = content
  return [
    needs('demand', 'ask', demand.length > 0 && demand.length <= longest.demand),
    wants('highlight', 'ask', demandHighlight !== '' && demand.includes(demandHighlight)),
    needs('ask', 'ask', content.ask !== ''),
    needs('addressee', 'ask', content.addressee !== '' && content.addresseeShort !== ''),
    needs('petition_text', 'ask', content.petitionText !== ''),
    needs('why', 'content', content.why !== ''),
    wants('figure', 'evidence', content.figures.length > 0),
    needs('goal', 'goals', content.goals.length > 0),
    wants('recommendation', 'evidence', content.recommendationId !== null),
    needs(
      'closing',
      'schedule',
      content.closesAt !== null && content.closesAt > Math.max(now, content.opensAt ?? 0),
    ),
    needs('consent', 'form', content.consentEdition === consentEditionInForce),
    ...(content.sensitivity === 'none' ? [] : [needs('helpline', 'content', isHelplineCurrent)]),
    wants(
      'outcome_texts',
      'outcome',
      Boolean(outcomeDrafts.won && outcomeDrafts.part_won && outcomeDrafts.lost),
    ),
  ]
}

/** The required checks that are not met. */
export function missingForPublishing(campaign: CheckedCampaign, now: number): CheckName[] {
  return publishChecks(campaign, now)
    .filter(({ isMet, isRequired }) => isRequired && !isMet)
    .map(({ check }) => check)
}

/** Where a campaign stands by the clock, for staff: one that has opened or ended is so before a job writes it down. */
export function stageOf(timing: CampaignTiming, now: number): CampaignState {
  const { state, opensAt, closesAt } = timing
  const isRunning =
    state === 'open' || state === 'paused' || (state === 'scheduled' && opensAt !== null && opensAt <= now)
  if (!isRunning) return state
  if (state !== 'paused' && closesAt !== null && closesAt <= now) return 'closed'
  return state === 'scheduled' ? 'open' : state
}
