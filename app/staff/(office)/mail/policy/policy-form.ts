import type { ControlSpec, FieldSpec, FormValues } from '@/app/staff/ui/form-spec'
import { pair, select } from '@/app/staff/ui/form-spec'
import { type ContactPolicy, contactPolicyShape, softOptInBegins } from '@/lib/consent/contact-policy'

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  words: `${String(hour).padStart(2, '0')}:00`,
}))

/** What the law asks of whoever relies on it, each to be said yes to when it is turned on. */
export const conditions = [
  { value: 'charity', words: 'We are a charity in the United Kingdom' },
  { value: 'direct', words: 'We collect the details ourselves, from the people themselves' },
  { value: 'support', words: 'People give them when they support our work or ask about it' },
  { value: 'sole', words: 'Each email has one purpose: to further our charitable work' },
  { value: 'opt_out', words: 'People can say no when we collect the details, and in each email' },
  { value: 'notice', words: 'Our privacy notice says so, and our data protection lead has agreed' },
]

export function policyFields(isOn: boolean): FieldSpec[] {
  return [
    {
      ...{
        kind: 'tick',
        name: 'softOptIn',
        label: 'Rely on the soft opt-in for people in the United Kingdom',
      },
      hint: 'Forms then show them a box to say no in place of the question. Everybody else is still asked.',
    },
    {
      ...{ kind: 'date', name: 'softOptInSince', label: 'For details collected from' },
      hint: 'Never before 5 February 2026, when the law began.',
    },
    ...(isOn
      ? []
      : [
          {
            ...({ kind: 'ticks', name: 'is', label: 'To turn it on, all of these must be true' } as const),
            options: conditions,
          },
        ]),
    {
      ...{ kind: 'line', name: 'mostInSevenDays', label: 'Emails to one person in seven days, at most' },
      ...{ short: true, max: 2 },
      hint: 'Over everything we send, but for answers to what people do themselves. From 1 to 14.',
    },
    pair(
      select('quietFromHour', 'Nothing goes from', hours) as ControlSpec,
      select('quietUntilHour', 'until', hours),
    ),
    {
      ...{ kind: 'line', name: 'secondPersonOver', label: 'A second person reads a mailing to more than' },
      ...{ short: true, max: 7 },
      hint: 'People. 0: every mailing.',
    },
    {
      ...{
        kind: 'line',
        name: 'mostMailingsADay',
        label: 'Mails of all mailings and journeys in a day, at most',
      },
      ...{ short: true, max: 8 },
      hint: 'For a sending domain that is new and must earn trust: 150, then 250, then more. Empty: no limit.',
    },
    {
      kind: 'line',
      name: 'why',
      label: 'Why you change this',
      max: 300,
      hint: 'For colleagues and the log.',
    },
  ]
}

export function policyValues(policy: ContactPolicy): FormValues {
  return {
    softOptIn: policy.softOptIn ? 'yes' : '',
    softOptInSince: policy.softOptInSince,
    mostInSevenDays: String(policy.mostInSevenDays),
    quietFromHour: String(policy.quietFromHour),
    quietUntilHour: String(policy.quietUntilHour),
    secondPersonOver: String(policy.secondPersonOver),
    mostMailingsADay: policy.mostMailingsADay === null ? '' : String(policy.mostMailingsADay),
  }
}

/** What was typed, or what to put right. The conditions are asked for only where the switch goes on. */
export function readPolicy(
  typed: Record<string, string>,
  wasOn: boolean,
): { policy: ContactPolicy; mistakes: Record<string, string> } {
  const mistakes: Record<string, string> = {}
  const softOptIn = typed.softOptIn === 'yes'
  const most = (typed.mostInSevenDays ?? '').trim()
  if (!/^\d{1,2}$/.test(most) || Number(most) < 1 || Number(most) > 14)
    mistakes.mostInSevenDays = 'Enter a whole number from 1 to 14'
  const hourOf = (name: string) => {
    const hour = Number(typed[name])
    if (typed[name]?.trim() && Number.isInteger(hour) && hour >= 0 && hour <= 23) return hour
    mistakes[name] = 'Choose an hour'
    return 0
  }
  const [quietFromHour, quietUntilHour] = [hourOf('quietFromHour'), hourOf('quietUntilHour')]
  const since = contactPolicyShape.shape.softOptInSince.safeParse(typed.softOptInSince ?? '')
  if (!since.success) mistakes.softOptInSince = 'Choose a day'
  else if (since.data < softOptInBegins) mistakes.softOptInSince = 'Choose 5 February 2026 or a later day'
  if (softOptIn && !wasOn && conditions.some(({ value }) => typed[`is-${value}`] !== 'yes'))
    mistakes.is = 'Tick each one that is true. If one is not, the law does not allow it'
  const secondPersonOver = wholeNumber(typed.secondPersonOver, 0, 1_000_000)
  if (secondPersonOver === null) mistakes.secondPersonOver = 'Enter a whole number up to 1,000,000'
  const isLimited = (typed.mostMailingsADay ?? '').trim() !== ''
  const mostMailingsADay = isLimited ? wholeNumber(typed.mostMailingsADay, 100, 10_000_000) : null
  if (isLimited && mostMailingsADay === null)
    mistakes.mostMailingsADay = 'Enter a whole number from 100 to 10,000,000, or nothing'
  const why = (typed.why ?? '').trim()
  if (why === '') mistakes.why = 'Say why, for colleagues and the log'
  if (why.length > 300) mistakes.why = 'Say why in 300 characters or fewer'
  const softOptInSince = since.data ?? softOptInBegins
  return {
    policy: {
      ...{ softOptIn, softOptInSince, mostInSevenDays: Number(most), quietFromHour, quietUntilHour },
      ...{ secondPersonOver: secondPersonOver ?? 0, mostMailingsADay },
    },
    mistakes,
  }
}

/** Null where it is none, or out of bounds. Commas and spaces between its digits do no harm. */
function wholeNumber(typed: string | undefined, least: number, most: number): number | null {
  const digits = (typed ?? '').replace(/[\s,]/g, '')
  const number = /^\d{1,8}$/.test(digits) ? Number(digits) : null
  return number !== null && number >= least && number <= most ? number : null
}
