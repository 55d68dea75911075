import type { contactChannel } from '../../schema/representatives'
import { movedDay } from '../dates'
import type { SampleMember } from './members'

export function nameOf({ given, family }: SampleMember): string {
  return `${given} ${family}`
}

/** "Marchbanks-Ede, Ottoline". Peers are sorted by their title. */
export function sortNameOf({ given, family, chamber }: SampleMember): string {
  return chamber === 'uk-lords' ? `${family.replace('Sample of ', '')}, ${given}` : `${family}, ${given}`
}

type Channel = typeof contactChannel.$inferInsert

/** How to reach an invented member: nothing of it leads anywhere. Every fifth was checked two months ago. */
export function channelsOf(
  member: SampleMember,
  index: number,
  { personId, sourceSlug, weeks }: { personId: number; sourceSlug: string; weeks: number },
): Channel[] {
  const shared = {
    personId,
    sourceSlug,
    chamberSlug: member.chamber,
    checkedOn: movedDay(index % 5 === 4 ? '2026-09-14' : '2026-11-20', weeks),
    state: 'ok' as const,
  }
  const mailbox = nameOf(member)
    .normalize('NFKD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')
  const email: Channel[] = member.hasNoEmail
    ? [{ ...shared, kind: 'web', value: `https://example.org/members/${index + 1}`, label: 'Own page' }]
    : [{ ...shared, kind: 'email', value: `${mailbox}@example.org`, label: 'Office', isPreferred: true }]
  return [
    ...email,
    // Numbers that Ofcom keeps for fiction.
    { ...shared, kind: 'phone', value: `020 7946 0${String(100 + index)}`, label: 'Office' },
    {
      ...shared,
      kind: 'post',
      value: `${index + 1} Sample Street, Sampleton ZZ1 1ZZ`,
      label: 'Office',
    },
  ]
}
