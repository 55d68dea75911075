import type { Audience, AudienceNode } from '../audiences/audience'
import type { MailingKind, MailingText } from '../mailings/mailing'

/** The words of a journey. Shared with the browser: imports types alone. */

export type JourneyStart =
  | 'joined'
  | 'signed'
  | 'wrote'
  | 'replied'
  | 'update_published'
  | 'campaign_ended'
  | 'recommendation_changed'
  | 'lapsed'

/** How the campaign a journey is about must stand for a step to be for anybody. */
export type CampaignStanding = 'won' | 'part_won' | 'lost'

/** One step: a wait since the step before, whom it is for, and what happens. Who does not fit passes on without it. */
export type JourneyStep = {
  /** Stays the same over versions: what was counted for it goes on being shown. */
  name: string
  /**
   * `stop`: whoever was reached by the mails before and has not answered is not written to any more. Only where nothing was
   * heard of them for long.
   */
  does: 'mail' | 'stop'
  waitDays: number
  onlyFor: Audience
  /** Null: however it stands. */
  onlyWhere: CampaignStanding | null
  /** Of a step that stops there are none. */
  texts: MailingText[]
}

/** What must be true of the campaign: letters can be written under it; something public happened before they signed. */
export type JourneyNeed = 'takes_letters' | 'record_before'

/** What starts it has to do with one of these campaigns, or with a campaign of one of these recommendations. Empty: any. */
export type JourneyScope = { campaignIds: number[]; recommendationIds: number[] }

/** These starts are about no campaign, so that no scope narrows them. */
export const aboutNoCampaign: readonly JourneyStart[] = ['joined', 'lapsed']

/** Steps are for whoever fits `entry` when it starts; whoever fits one of `exits` later leaves at once. */
export type JourneyPlan = {
  entry: { about: JourneyScope; who: Audience; needs: JourneyNeed[] }
  steps: JourneyStep[]
  exits: { name: string; when: Audience }[]
}

/** A journey as it ships. */
export type NewJourney = {
  key: string
  name: string
  kind: MailingKind
  startsWith: JourneyStart
  plan: JourneyPlan
}

/** Stands among the campaigns of an audience for the one that the journey is about, whichever it is. No campaign has it. */
export const thisCampaign = 2_147_483_647

/** An address in a text that becomes the reader's own: where they say that they want to go on. */
export const stayPath = '/preferences/stay'

export const mostSteps = 12
export const mostExits = 8
export const longestWaitDays = 365
/** What waited for longer, because of a pause, a cap, or a journey that was off, is given up. */
export const mostHeldDays = 14
/**
 * From the first mail to a step that stops. Whether the question reached somebody is looked up among the mails, which are
 * kept for 90 days, and a step may come two weeks late.
 */
export const longestWaitForAnswerDays = 75

/** Whether it speaks of the campaign the journey is about. */
export function namesThisCampaign(audience: Audience): boolean {
  return audience.of.some((node) =>
    node.kind === 'group'
      ? namesThisCampaign(node)
      : 'campaignIds' in node && node.campaignIds.includes(thisCampaign),
  )
}

/** The same with the campaign in its place. */
export function aboutCampaign(audience: Audience, campaignId: number | null): Audience {
  if (campaignId === null) return audience
  const withCampaign = (node: AudienceNode): AudienceNode => {
    if (node.kind === 'group') return aboutCampaign(node, campaignId)
    if (!('campaignIds' in node)) return node
    return { ...node, campaignIds: node.campaignIds.map((id) => (id === thisCampaign ? campaignId : id)) }
  }
  return { ...audience, of: audience.of.map(withCampaign) }
}

/** Why somebody left before the end, besides the exits of a plan and what canSend refuses. */
export const leftReasons = [
  /** What they were told of happened too long ago by now. */
  'too_late',
  /** Held for so long that something newer was published. */
  'newer_update',
  /** They are no supporter of the campaign any more. */
  'no_longer_in_it',
  'campaign_gone',
  'letters_closed',
  /** Whoever was asked whether to go on has acted, or said so. */
  'answered',
  'no_answer',
  /** The mail that asked never reached them: silence says nothing. */
  'not_reached',
  /** There is no address to write to. */
  'no_address',
] as const
