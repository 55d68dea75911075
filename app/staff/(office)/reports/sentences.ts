import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { ShareCode } from '@/lib/insight/codes/source-code'
import type { Compared, Growth, Reach } from '@/lib/insight/growth'
import type { Mark } from '@/lib/insight/read-marks'
import type { Move } from '@/lib/insight/read-moves'
import type { Sources, SourcesFinding, SourceTotals } from '@/lib/insight/read-sources'
import type { Step, StepKey } from '@/lib/insight/read-steps'
import type { Writers } from '@/lib/insight/read-writers'
import type { SeatsFinding } from '@/lib/insight/seats/seat-map'
import { smallestTotalShown } from '@/lib/insight/small-numbers'
import { dayMonth, longDay } from './day-words'

/** A total as every role may read it. */
export const shownTotal = (total: number) =>
  total > 0 && total < smallestTotalShown ? 'fewer than 5' : formatCount(total)

/** Is it growing? */
export function growthSentence(growth: Growth): string {
  switch (growth.kind) {
    case 'not_yet':
      return 'It has not opened yet.'
    case 'ended':
      return `It takes no more signatures. ${counted(growth.inAll, 'was', 'were')} confirmed in all.`
    case 'paused':
      return `Not now: it is paused. The seven days to ${dayMonth(growth.lastDay)} brought ${shownTotal(growth.lastSeven)}, the seven before ${shownTotal(growth.weekBefore)}.`
    case 'too_early':
      return growth.wholeDays === 0
        ? 'It is too early to say: it has not been open for a whole day.'
        : `It is too early to say: ${counted(growth.wholeDays, 'whole day', 'whole days')} brought ${shownTotal(growth.confirmed)}. Two weeks are needed to compare.`
    case 'nobody':
      return `No. Nobody confirmed in the seven days to ${dayMonth(growth.lastDay)}; in the seven before it was ${shownTotal(growth.weekBefore)}.`
    case 'too_few':
      return `There is too little to say. The seven days to ${dayMonth(growth.lastDay)} brought ${shownTotal(growth.lastSeven)} and the seven before ${shownTotal(growth.weekBefore)}: so few differ by chance.`
    default:
      return paceSentence(growth)
  }
}

type Pace = Extract<Growth, { kind: 'faster' | 'slower' | 'alike' }>

function paceSentence(growth: Pace): string {
  const pace = growth.perDay >= 10 ? Math.round(growth.perDay) : Math.round(growth.perDay * 10) / 10
  const begins = {
    faster: `Yes, at ${formatCount(pace)} a day, and faster than before.`,
    slower: `Yes, at ${formatCount(pace)} a day, but more slowly than before.`,
    alike: `Yes, at ${formatCount(pace)} a day, about as before.`,
  }
  return [
    begins[growth.kind],
    compareSentence(growth, growth.changePercent, growth.kind),
    reachSentence(growth.reach),
  ]
    .filter(Boolean)
    .join(' ')
}

function compareSentence(
  { lastSeven, weekBefore, lastDay }: Compared,
  change: number | null,
  kind: Pace['kind'],
): string {
  const brought = `The seven days to ${dayMonth(lastDay)} brought ${formatCount(lastSeven)}`
  if (change === null) return `${brought}; the seven before brought none.`
  if (change === 0) return `${brought}, as many as the seven before.`
  const than = `${Math.abs(change)}% ${change > 0 ? 'more' : 'fewer'} than the seven before`
  if (kind === 'alike')
    return `${brought}, ${than} (${shownTotal(weekBefore)}): no more than chance explains.`
  return `${brought}, ${than}.`
}

function reachSentence(reach: Reach): string {
  if (!reach) return ''
  const goal = formatCount(reach.atCount)
  if (reach.kind === 'on') return `At this pace it passes ${goal} about ${longDay(reach.day)}.`
  if (reach.kind === 'not_before_end')
    return `At this pace it does not reach ${goal} by its last day, ${longDay(reach.lastDay)}.`
  return `At this pace ${goal} is more than a year away.`
}

const markWords: Record<Mark['kind'], string> = {
  opened: 'opened',
  paused: 'paused',
  reopened: 'reopened',
  closed: 'closed',
  delivered: 'handed in',
  goal_reached: 'goal reached',
  letters_open: 'letters open',
  updated: 'news',
}

/** "1,000 reached", "paused". */
export function wordsOfMark({ kind, goal }: Mark): string {
  return kind === 'goal_reached' && goal !== null ? `${formatCount(goal)} reached` : markWords[kind]
}

/** What our own buttons give to links, so that nobody has to name it first. */
const shareNames: Record<string, string> = {
  'wa-share': 'Shared on WhatsApp',
  'email-share': 'Shared by email',
  'copy-share': 'Shared as a copied link',
  'native-share': 'Shared from a phone’s own menu',
  'x-share': 'Shared on X',
  'fb-share': 'Shared on Facebook',
  'bsky-share': 'Shared on Bluesky',
  'qr-share': 'Shared as a QR code',
} satisfies Record<ShareCode, string>

/** What a code of our own stands for; null for any other. */
export function shareName(code: string): string | null {
  return Object.hasOwn(shareNames, code) ? (shareNames[code] ?? null) : null
}

/** A source as staff named it, or as its code says. */
export function sourceName({ source, label }: Pick<SourceTotals, 'source' | 'label'>): string {
  return source === '' ? 'No code' : (label ?? shareName(source) ?? 'Not named yet')
}
const inSentence = (row: SourceTotals) => {
  const name = row.label ?? shareName(row.source)
  return name ? `“${name}”` : `the code ${row.source}`
}

/** What links brought that people passed on, by whatever way; empty where it is too little to say. */
export function sharedSentence({ shared, all }: Sources): string {
  if (shared.confirmed < smallestTotalShown) return ''
  const percent = Math.round((100 * shared.confirmed) / all.confirmed)
  const least = shared.isAtLeast ? 'at least ' : ''
  return `Links that people shared brought ${least}${formatCount(shared.confirmed)} of the confirmed, ${percent}%.`
}

/** Where do confirmed signatures come from? */
export function sourcesSentence(finding: SourcesFinding): string {
  switch (finding.kind) {
    case 'nothing':
      return 'Nothing was confirmed in these days.'
    case 'too_few':
      return `There is too little to say: ${shownTotal(finding.confirmed)} confirmed in these days.`
    case 'no_codes':
      return 'Nobody can say: hardly any address had a code. Give the links you send out a code each, and this fills.'
    case 'found': {
      const { withCode, most, mostPercent, worst } = finding
      const first = `${withCode}% came with a code; most of these with ${inSentence(most)}, ${mostPercent}% of all.`
      if (!worst) return `${first} No source loses clearly more than the others before confirming.`
      const which = worst.row.source === '' ? 'those without a code' : `those from ${inSentence(worst.row)}`
      return `${first} Of ${which}, ${worst.unconfirmedPercent}% were not confirmed: look there first.`
    }
  }
}

export const stepWords: Record<StepKey, string> = {
  page: 'Page opened',
  form: 'Form sent',
  received: 'Signature received',
  confirmed: 'Signature confirmed',
  thanks: 'Page of thanks opened',
  write: 'Page to write opened',
  written: 'Wrote to a representative',
}

const lossWords: Partial<Record<StepKey, (left: number) => string>> = {
  form: (lost) =>
    `Before the form: for every 100 openings of the page, ${lost} end without the form being sent.`,
  received: (lost) =>
    `In the form: ${lost}% of forms sent were not taken, most for a mistake or because they came twice.`,
  confirmed: (lost) => `In the mail: ${lost}% of signatures received were not confirmed.`,
  thanks: (lost) => `After confirming: ${lost}% did not come to the page of thanks.`,
  written: (lost) => `On the page to write: for every 100 openings, ${lost} end without a letter.`,
}

/** Where do people stop? `since`: the first day on which openings were counted. */
export function stepsSentence(loss: Step | null, since: string | null, from: string): string {
  const caveat =
    since === null
      ? 'Openings of its pages have not been counted yet, so only what follows the form can be compared.'
      : since > from
        ? `Openings are counted since ${longDay(since)}: choose days after that to compare them.`
        : ''
  const said = loss && lossWords[loss.key]?.(100 - (loss.percent ?? 0))
  return [said || 'There is too little to say where most are lost.', caveat].filter(Boolean).join(' ')
}

/** Which areas? */
export function seatsSentence(finding: SeatsFinding): string {
  if (finding.kind === 'no_list') return 'The list of constituencies has not been imported.'
  if (finding.kind === 'too_few')
    return finding.shown === 0
      ? 'No constituency has five confirmed signatures yet.'
      : `There is too little to compare regions: ${counted(finding.shown, 'constituency has', 'constituencies have')} five or more.`
  const { shown, seats, most, least, top } = finding
  const compared = least
    ? ` For its number of seats, ${regionInSentence(most)} signs most; ${regionInSentence(least)} least.`
    : ''
  return `${formatCount(shown)} of ${formatCount(seats)} constituencies have five or more.${compared} Most are in ${top.name}, ${formatCount(top.confirmed)}.`
}

const withArticle = /^(North|South|East|West|Yorkshire)/
const regionInSentence = (region: string) =>
  withArticle.test(region) && !region.startsWith('Yorkshire') && region !== 'Northern Ireland'
    ? `the ${region}`
    : region

/** Do signers go on to write? `confirmed` and the writers are of the same days. */
export function writersSentence({ asks, people, replied, openedOn }: Writers, confirmed: number): string {
  if (!asks) return 'This campaign does not ask people to write.'
  if (people === 0) return 'Nobody wrote in these days.'
  if (people < smallestTotalShown) return 'There is too little to say: fewer than five wrote in these days.'
  const since = openedOn ? ` since letters opened on ${longDay(openedOn)}` : ''
  const per =
    confirmed >= 20
      ? ` That is ${perHundred(people, confirmed)} for every 100 signatures confirmed in these days.`
      : ''
  const answers = replied >= smallestTotalShown ? ` ${formatCount(replied)} say that they had a reply.` : ''
  return `${formatCount(people)} people wrote${since}.${per}${answers}`
}

function perHundred(part: number, whole: number): string {
  return part * 100 < whole ? 'fewer than one' : formatCount(Math.round((100 * part) / whole))
}

/** Which recommendations moved? */
export function movesSentence(moves: Move[], pushed: { number: string } | null): string {
  if (!pushed) return 'This campaign pushes no recommendation.'
  const [newest] = moves
  if (!newest) return `Nothing was recorded of recommendation ${pushed.number} in these days.`
  return `${counted(moves.length, 'move')} of recommendation ${pushed.number}${moves.some(({ number }) => number !== pushed.number) ? ' and its parts' : ''}, the newest on ${longDay(newest.on)}. That a campaign ran meanwhile does not say that it was the cause.`
}
