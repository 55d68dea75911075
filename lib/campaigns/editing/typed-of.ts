import { lastLondonDay, londonDay, londonTime } from '../../london-time'
import { type CampaignContent, sharingOrder } from '../campaign-content'
import type { NextStepRule } from '../next-step'

/** A campaign as the forms of its parts would send it: what `readPart` reads. */
export function typedOf(content: CampaignContent): Record<string, string> {
  const { figures, goals, nextSteps, sharing, recommendationId, opensAt, closesAt, asksWhy, ...others } =
    content
  const { outcomeDrafts, ...texts } = others
  const figureRows = figures.flatMap((key, i) => [
    [`key-${i}`, key],
    [`place-${i}`, String(i + 1)],
  ])
  const goalRows = goals.flatMap(({ atCount, consequence }, i) => [
    [`atCount-${i}`, String(atCount)],
    [`consequence-${i}`, consequence],
  ])
  return {
    ...texts,
    ...Object.fromEntries(figureRows),
    ...Object.fromEntries(goalRows),
    ...Object.fromEntries(nextSteps.flatMap(ruleRow)),
    ...Object.fromEntries(sharingOrder.map((channel) => [`share-${channel}`, sharing[channel] ?? ''])),
    outcomeWon: outcomeDrafts.won?.won ?? '',
    outcomePartWon: outcomeDrafts.part_won?.won ?? '',
    outcomePartLost: outcomeDrafts.part_won?.lost ?? '',
    outcomeLost: outcomeDrafts.lost?.lost ?? '',
    asksWhy: asksWhy ? 'yes' : '',
    recommendationId: recommendationId === null ? '' : String(recommendationId),
    opensOn: opensAt === null ? '' : londonDay(opensAt),
    opensTime: opensAt === null ? '09:00' : londonTime(opensAt),
    closesOn: closesAt === null ? '' : lastLondonDay(closesAt),
  }
}

function ruleRow({ step, condition }: NextStepRule, i: number): [string, string][] {
  const row = {
    stepKind: step.kind,
    stepSlug: step.kind === 'campaign' ? step.slug : '',
    stepLabel: step.kind === 'link' ? step.label : '',
    stepUrl: step.kind === 'link' ? step.url : '',
    whenWritten: yesOrNo(condition.hasWritten),
    whenUpdates: yesOrNo(condition.wantsUpdates),
    whenCountry: condition.country ?? '',
    whenNation: condition.nation ?? '',
    whenSource: condition.source ?? '',
  }
  return Object.entries(row).map(([name, value]) => [`${name}-${i}`, value])
}

function yesOrNo(value: boolean | undefined): string {
  return value === undefined ? '' : value ? 'yes' : 'no'
}
