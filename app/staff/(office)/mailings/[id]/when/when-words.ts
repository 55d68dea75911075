import { formatCount } from '@/app/ui/format'
import type { TestTrouble } from '@/lib/mailings/look-at-test'
import { largestTestGroup, longestTestHours } from '@/lib/mailings/plan-mailing'
import { fastestRate } from '@/lib/mailings/run-mailing'
import type { Scheduled } from '@/lib/mailings/schedule-mailing'

export const testedByWords = {
  signatures: 'signatures confirmed under its campaign',
  letters: 'letters written under its campaign',
} as const

/** What to put right in the plan, by the outcome of saving it. */
export const planMistakes: Record<string, Record<string, string>> = {
  rate_not_possible: { rate: `Enter a number from 1 to ${formatCount(fastestRate)}` },
  test_not_in_hundreds: { each: `Enter whole hundreds, from 100 to ${formatCount(largestTestGroup)}` },
  test_hours_not_possible: { hours: `Enter hours from 1 to ${longestTestHours}` },
  test_needs_campaign: {
    by: 'Choose the campaign it is about first: the test is decided by what people do there',
  },
}

/** What to put right about its test, before anybody reads it or it goes. */
export const testMistakes: Record<TestTrouble, string> = {
  test_too_large:
    'The groups of the test are as large as everybody it goes to. Make them smaller, or leave out the test.',
  test_and_texts_differ:
    'A test needs the same variants in each language, at least two, and two variants need a test. Put one of them right.',
  variants_alike:
    'Two variants say the same, so a test of them would tell nothing. Change one, or remove it.',
}

type Refused = Exclude<Scheduled, { kind: 'scheduled' | 'moved_on' | 'not_found' }>

/** Why it was not scheduled, and what to do about it. */
export function scheduleMistakes(refused: Refused, secondPersonOver: number): Record<string, string> {
  switch (refused.kind) {
    case 'in_the_past':
      return { on: 'Choose a day and time to come' }
    case 'nobody':
      return { form: 'It would go to nobody. Look at whom it is for.' }
    case 'nothing_written':
      return { form: 'Give every text of it a subject and a body first.' }
    case 'test_too_large':
    case 'test_and_texts_differ':
    case 'variants_alike':
      return { form: testMistakes[refused.kind] }
    case 'needs_second_person':
      return {
        form: `It goes to more than ${formatCount(secondPersonOver)} people, so a second person approves it first.`,
      }
    case 'grown':
      return {
        form: `It was approved for ${formatCount(refused.approvedPeople)} people, and more than a tenth more match now. Take it back, and ask for approval again.`,
      }
  }
}
