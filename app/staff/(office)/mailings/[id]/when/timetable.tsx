import { formatWhen } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import type { ContactPolicy } from '@/lib/consent/contact-policy'
import type { Mailing } from '@/lib/mailings/read-mailing'
import type { Fact } from './facts'
import { testedByWords } from './when-words'

/** When it goes, how fast, and what it waits or stops for. */
export function timetable(
  { startsAt, snapshotAt, finishedAt, ratePerMinute, test, winner, decidedAt }: Mailing,
  policy: ContactPolicy,
): Fact[] {
  const { quietFromHour: from, quietUntilHour: until } = policy
  const hour = (of: number) => `${String(of).padStart(2, '0')}:00`
  return [
    snapshotAt !== null
      ? ['Started', formatWhen(snapshotAt)]
      : ['Starts', startsAt === null ? 'When it is scheduled' : formatWhen(startsAt)],
    ...(finishedAt !== null ? ([['Ended', formatWhen(finishedAt)]] as Fact[]) : []),
    ['Rate', `${formatCount(ratePerMinute)} a minute; confirmations always first`],
    ['Quiet hours', from === until ? 'None' : `${hour(from)} to ${hour(until)}, London`],
    ...(policy.mostMailingsADay !== null
      ? ([
          ['Most a day', `${formatCount(policy.mostMailingsADay)} mails, over all mailings and journeys`],
        ] as Fact[])
      : []),
    ['Subject test', testWords(test, winner, decidedAt)],
    ['Stops itself', 'bounces over 4%, complaints over 0.1%'],
  ]
}

function testWords(test: Mailing['test'], winner: Mailing['winner'], decidedAt: number | null): string {
  if (!test) return 'None'
  const groups = `${formatCount(test.each)} people for each variant; ${testedByWords[test.by]} decide after ${test.hours} h`
  return winner && decidedAt !== null ? `${groups}. ${winner} won, ${formatWhen(decidedAt)}` : groups
}
