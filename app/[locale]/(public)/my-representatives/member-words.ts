import { formatDay } from '@/app/ui/format'
import type { ChamberWords, Channel, FoundArea, FoundMandate } from '@/lib/representatives/lookup'

/** "2026-11-20" → "20 November 2026". */
export function dayWords(day: string): string {
  return formatDay(Date.parse(`${day}T12:00:00Z`))
}

/** "the House of Commons", "Senedd Cymru": a Welsh name takes no article. */
export function chamberWords({ name }: ChamberWords): string {
  return name.startsWith('Senedd') ? name : `the ${name}`
}

/** "Ottoline Marchbanks-Ede MP": nobody keeps the title while the chamber is dissolved. */
export function titled(mandate: FoundMandate, chamber: ChamberWords): string {
  return chamber.memberTitle ? `${mandate.name} ${chamber.memberTitle}` : mandate.name
}

/** "Member of Parliament since 4 July 2024. Sample Civic Party. Speaker." */
export function factsOf(mandate: FoundMandate, chamber: ChamberWords): string {
  const since = mandate.since ? ` since ${dayWords(mandate.since)}` : ''
  const offices = mandate.offices.map(({ title, kind }) => `${title || officeWords[kind]}.`)
  return [
    `${chamber.memberNoun}${since}.`,
    mandate.party ? `${mandate.party.name}.` : 'No party.',
    ...offices,
    ...(mandate.isSample ? ['A fictional person.'] : []),
  ].join(' ')
}

const officeWords = {
  speaker: 'Speaker',
  deputy_speaker: 'Deputy Speaker',
  minister: 'Minister',
  committee_chair: 'Chair of a committee',
  other: 'Holds another office',
} as const

/** What limits somebody's part in the chamber, and that they act for the people of their area all the same. */
export function limitsOf({ area, mandate }: { area: FoundArea | null; mandate: FoundMandate }): string[] {
  const has = (kind: string) => mandate.offices.some((office) => office.kind === kind)
  return [
    area === null &&
      'Members of this house represent no area. They are named here for their part in what this campaign asks.',
    mandate.abstains &&
      'Their party does not take its seats here, so they neither speak nor vote. They still act for people who live in the area.',
    (has('speaker') || has('deputy_speaker')) &&
      'Whoever presides takes no side in public. They still act for people who live in the area.',
    has('minister') &&
      'Ministers do not put questions to the Government. They can raise a matter with the department.',
    area?.isNonVoting && 'They may speak in the chamber, but have no vote in it.',
  ].filter((sentence) => typeof sentence === 'string')
}

const daysUntilDated = 30
const dayMs = 24 * 3_600_000

/** "Checked on 14 September 2026" for what is older than a month; empty before. */
export function checkedWords(channel: Channel, now: number): string {
  const days = Math.floor((now - Date.parse(`${channel.checkedOn}T00:00:00Z`)) / dayMs)
  return days > daysUntilDated ? `Checked on ${dayWords(channel.checkedOn)}` : ''
}

/** "elects one member", "elects 7 members". */
export function seatsWords(seats: number): string {
  return seats === 1 ? 'which elects one member' : `which elects ${seats} members`
}

const nationNames: Record<string, string> = {
  ENG: 'England',
  SCT: 'Scotland',
  WLS: 'Wales',
  NIR: 'Northern Ireland',
  EU: 'the European Union',
}

/** "Wales"; a province or state under its official letters. */
export function nationWords(nation: string): string {
  return nationNames[nation] ?? nation.replace(/^[A-Z]{2}-/, '')
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
