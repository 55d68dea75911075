import { formatCount } from '@/app/ui/format'
import type { Board, BoardRow } from '@/lib/letters/read-board'

export const stanceWords: Record<BoardRow['stance'], string> = {
  supports: 'Supports it',
  opposes: 'Opposes it',
  undecided: 'Undecided',
  unknown: 'No position recorded',
}

/** "On record: 3 support it, 1 opposes it, 2 are undecided. No position is recorded for the other 644." */
export function countsWords({ supports, opposes, undecided, unknown }: Board['counts']): string {
  const known = [
    `${formatCount(supports)} ${supports === 1 ? 'supports' : 'support'} it`,
    `${formatCount(opposes)} ${opposes === 1 ? 'opposes' : 'oppose'} it`,
    `${formatCount(undecided)} ${undecided === 1 ? 'is' : 'are'} undecided`,
  ]
  const others = supports + opposes + undecided === 0 ? '' : 'the other '
  const rest = unknown === 0 ? '' : ` No position is recorded for ${others}${formatCount(unknown)}.`
  return `On record: ${known.join(', ')}.${rest}`
}

const nations: Record<string, string> = {
  ENG: 'England',
  SCT: 'Scotland',
  WLS: 'Wales',
  NIR: 'Northern Ireland',
  CA: 'Canada',
  US: 'the United States',
}

/** Why nobody of some nations is listed now. */
export function hiddenWords(hidden: string[]): string {
  const names = hidden.map((nation) => nations[nation] ?? nation)
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]
  return `Positions of members in ${list} are not shown before an election there. They come back after it.`
}
