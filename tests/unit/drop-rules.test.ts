import { expect, test } from 'vitest'
import { contactPolicyShape } from '@/lib/consent/contact-policy'
import { type Standing, whyDropped } from '@/lib/mail/drop-rules'
import type { MailKind } from '@/lib/mail/mail'

const policy = contactPolicyShape.parse({})
const why = (kind: MailKind | 'something-new', changes: Partial<Standing> = {}) =>
  whyDropped(
    {
      ...{ kind, ageSeconds: 1, suppressed: null, signatureState: 'pending', letterRequestState: 'pending' },
      ...{ awaitsOutcome: true, knownAs: null, ...changes },
    },
    Date.now(),
    policy,
  )

test('who asked for no more mail still gets what answers their own act, and nothing else', () => {
  for (const kind of [
    'confirm-signature',
    'already-signed',
    'confirm-letter',
    'letter-sent',
    'your-data',
  ] as const)
    expect(why(kind, { suppressed: 'asked' }), kind).toBe(null)
  for (const kind of ['letter-follow-up', 'letter', 'something-new'] as const)
    expect(why(kind, { suppressed: 'asked' }), kind).toBe('the address is suppressed: asked')
})

test('an address that bounced or complained gets nothing at all, not even a sign-in', () => {
  for (const suppressed of ['bounced', 'complained'] as const)
    for (const kind of ['confirm-signature', 'letter-follow-up', 'letter', 'staff-sign-in'] as const)
      expect(why(kind, { suppressed }), kind).toBe(`the address is suppressed: ${suppressed}`)
})

test('a kind of mail that nobody has named goes to nobody', () => {
  expect(why('something-new')).toBe('they never agreed to mail like this')
})

test('a mail whose time is over is dropped although it may go', () => {
  expect(why('confirm-signature', { signatureState: 'confirmed' })).toBe(
    'the signature waits for no confirmation',
  )
  expect(why('letter-follow-up', { awaitsOutcome: false })).toBe('its writer has told what became of it')
  expect(why('staff-sign-in', { ageSeconds: 601 })).toBe('the link has expired')
  expect(why('staff-sign-in', { ageSeconds: 600 })).toBe(null)
})

test('what the addressee answered goes by what is known when it is sent: a yes, and no kind they refused', () => {
  const preference = { refusedKinds: [], refusedTopics: [], frequency: 'all' as const, pausedUntil: null }
  const updates = { action: 'given' as const, basis: 'explicit_consent' as const, at: 0, impliedUntil: null }
  const known = { country: 'GB', updates, preference }
  expect(why('campaign-answer', { knownAs: known })).toBeNull()
  expect(why('campaign-answer')).not.toBeNull()
  expect(
    why('campaign-answer', { knownAs: { ...known, updates: { ...updates, action: 'withdrawn' } } }),
  ).not.toBeNull()
  const refused = { ...known, preference: { ...preference, refusedKinds: ['results'] } }
  expect(why('campaign-answer', { knownAs: refused })).not.toBeNull()
  expect(why('campaign-answer', { knownAs: known, suppressed: 'asked' })).not.toBeNull()
})
