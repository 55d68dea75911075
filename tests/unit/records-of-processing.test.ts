import { expect, test } from 'vitest'
import { activities, processors } from '@/app/staff/(office)/rights/records/activities'
import { contactPolicyShape } from '@/lib/consent/contact-policy'
import type { RecordFacts } from '@/lib/rights/read-records'
import { testOrganisation } from '../integration/mail-fixtures'

const facts: RecordFacts = {
  organisation: testOrganisation,
  policy: contactPolicyShape.parse({}),
  days: {
    signatures_of_ended_campaigns: 111,
    people_who_did_not_agree_to_mail: 222,
    closed_complaints: 333,
    requests_for_data: 444,
    recipients_of_mailings: 55,
  },
  lives: { ip: 30, unconfirmed: 14, mail: 90, mailEvent: 31, withdrawn: 32, spam: 93 },
  sendsByResend: true,
  keepsFilesInS3: false,
  reviewed: null,
}
const kept = activities(facts)
  .map((activity) => activity.kept)
  .join(' ')
const basisOfMail = (changed: Partial<RecordFacts['policy']>) =>
  activities({ ...facts, policy: { ...facts.policy, ...changed } }).find(({ id }) => id === 'mail')?.basis

test('the records say every number of days that is set', () => {
  for (const days of [111, 222, 333, 444, 55, 30, 14, 90, 31, 32, 93]) expect(kept).toContain(String(days))
})

test('the soft opt-in stands in the records while the charity relies on it, with its day, and not else', () => {
  expect(basisOfMail({ softOptIn: true, softOptInSince: '2026-03-01' })).toContain('since 2026-03-01')
  expect(basisOfMail({ softOptIn: false })).toContain('soft opt-in is off')
})

test('who delivers mail is named with the country where a provider is set, and only there', () => {
  const mail = (sendsByResend: boolean) => processors({ ...facts, sendsByResend })[0]?.is
  expect(mail(true)).toMatch(/Resend, United States/)
  expect(mail(false)).not.toContain('Resend')
})
