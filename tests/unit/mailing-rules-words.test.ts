import { expect, test } from 'vitest'
import { startedView } from '@/app/staff/ui/audience-count'
import { purposeOf } from '@/lib/mailings/purpose-of'

const count = { people: 12, leftOut: {}, startedAt: 0 }
const rules = (kind: 'asks' | 'follow_up' | 'news', containsAsk: boolean) =>
  startedView(count, purposeOf({ kind, topics: [], containsAsk }), false).rules

test('why the rules for marketing apply is said of the kind or of the text, whichever decided it', () => {
  expect(rules('asks', false)).toMatch(
    /^This mail is of the kind “Something to do”, so the rules for marketing/,
  )
  expect(rules('follow_up', true)).toMatch(/^This mail contains an ask, so the rules for marketing/)
  expect(rules('news', false)).toMatch(/^This mail furthers our work, so the rules for marketing/)
  expect(rules('follow_up', false)).toMatch(/^This mail asks for nothing/)
})
