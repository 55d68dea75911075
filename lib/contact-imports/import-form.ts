import { z } from 'zod'
import type { ConsentBasis } from '../consent/can-send'
import { type ContactPolicy, softOptInFrom } from '../consent/contact-policy'
import { londonDay, londonInstant } from '../london-time'
import { typedDay, typedLine, typedText } from '../typed-fields'

/** What there must be to show that people agreed. Days are London's. */
export type Evidence = {
  label: string
  collectedAt: string
  collectedOn: string
  wording: string
  basis: ConsentBasis
  isCollectedByUs: boolean
  /** Where the proof is kept. */
  evidence: string
  /** Of a basis that an act implies: the last instant of it, milliseconds. */
  impliedUntil: number | null
}

const given = z.object({
  label: typedLine(120),
  collectedAt: typedLine(300),
  collectedOn: typedDay,
  wording: typedText(4000),
  basis: z.enum(['explicit_consent', 'soft_opt_in', 'implied'], 'missing'),
  collectedBy: z.enum(['us', 'partner'], 'missing'),
  evidence: typedLine(300),
})

const names = Object.keys(given.shape) as (keyof typeof given.shape)[]

/** What is wrong with what was typed, as codes by field: the words are in app/. */
export type EvidenceMistakes = Partial<Record<keyof typeof given.shape | 'impliedUntil', string>>

/** Checks what is said of a list: every mistake at once. What a law does not allow for it is a mistake of its basis. */
export function readEvidence(
  typed: Record<string, string>,
  policy: ContactPolicy,
  now: number,
): { kind: 'read'; evidence: Evidence } | { kind: 'wrong'; mistakes: EvidenceMistakes } {
  const read = given.safeParse(Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])))
  if (!read.success) {
    const mistakes: EvidenceMistakes = {}
    for (const issue of read.error.issues)
      mistakes[String(issue.path[0]) as keyof EvidenceMistakes] ??= issue.message
    return { kind: 'wrong', mistakes }
  }
  const { collectedBy, ...rest } = read.data
  if (rest.collectedOn > londonDay(now)) return wrong({ collectedOn: 'to_come' })
  const isCollectedByUs = collectedBy === 'us'
  if (rest.basis === 'soft_opt_in') {
    const from = softOptInFrom(policy)
    if (!isCollectedByUs) return wrong({ basis: 'not_ours' })
    if (from === null) return wrong({ basis: 'not_relied_on' })
    if ((londonInstant(rest.collectedOn) ?? 0) < from) return wrong({ basis: 'too_old' })
  }
  const impliedUntil =
    rest.basis === 'implied' ? endOf(typed.impliedUntil ?? '', rest.collectedOn, now) : null
  if (typeof impliedUntil === 'string') return wrong({ impliedUntil })
  return { kind: 'read', evidence: { ...rest, isCollectedByUs, impliedUntil } }
}

const wrong = (mistakes: EvidenceMistakes) => ({ kind: 'wrong' as const, mistakes })

/** CASL lets a gift or volunteering imply consent for two years at most, a question for less: staff say until when. */
function endOf(typed: string, collectedOn: string, now: number): number | string {
  if (typed.trim() === '') return 'missing'
  const end = londonInstant(typed.trim())
  if (end === null) return 'no_day'
  if (end <= now) return 'over'
  const [year = '', rest = ''] = [collectedOn.slice(0, 4), collectedOn.slice(4)]
  return typed.trim() > `${Number(year) + 2}${rest}` ? 'too_long' : end
}
