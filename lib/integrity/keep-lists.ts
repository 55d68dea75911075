import { domainToASCII } from 'node:url'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { addressRule } from '@/db/schema/watching'
import { writeAudit } from '../audit/write-audit'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'
import { networkText, readNetwork } from './address-rules'

/** What is wrong with a field, as a code: the words are in app/. */
export type ListMistakes = Partial<Record<'verdict' | 'kind' | 'value' | 'reason' | 'until', string>>
export type AddOutcome = { kind: 'added' } | { kind: 'invalid'; mistakes: ListMistakes } | { kind: 'there' }

const line = z.object({
  verdict: z.enum(['allow', 'block'], 'missing'),
  kind: z.enum(['network', 'domain', 'email'], 'missing'),
  value: z.string().trim().min(1, 'missing').max(254, 'impossible'),
  reason: z.string().trim().min(1, 'missing').max(500, 'too_long'),
  until: z.union([z.literal(''), z.iso.date('impossible')]).default(''),
})

/** Adds a line to the lists. An email address is kept as its keyed hash alone: a list names nobody. */
export async function addRule(
  tx: Tx,
  typed: Record<string, string>,
  staffId: string,
  now: Date,
): Promise<AddOutcome> {
  const read = line.safeParse(typed)
  if (!read.success) {
    const mistakes = read.error.issues.map(({ path, message }) => [
      path[0],
      message === 'missing' || message === 'too_long' ? message : 'impossible',
    ])
    return { kind: 'invalid', mistakes: Object.fromEntries(mistakes.toReversed()) }
  }
  const { verdict, kind, reason, until } = read.data
  const value = readValue(kind, read.data.value)
  if (!value || isTooWide(kind, value))
    return { kind: 'invalid', mistakes: { value: value ? 'too_wide' : 'impossible' } }
  const endsAt = until === '' ? null : new Date(`${until}T23:59:59Z`)
  if (endsAt && endsAt <= now) return { kind: 'invalid', mistakes: { until: 'past' } }
  return save(tx, { verdict, kind, value, reason, endsAt, createdBy: staffId })
}

type NewRule = typeof addressRule.$inferInsert

async function save(tx: Tx, rule: NewRule): Promise<AddOutcome> {
  const same = and(
    eq(addressRule.verdict, rule.verdict),
    eq(addressRule.kind, rule.kind),
    eq(addressRule.value, rule.value),
  )
  // What has ended makes room for the same line, begun again.
  await tx.delete(addressRule).where(and(same, sql`${addressRule.endsAt} <= now()`))
  const [added] = await tx
    .insert(addressRule)
    .values(rule)
    .onConflictDoNothing()
    .returning({ id: addressRule.id })
  if (!added) return { kind: 'there' }
  const { verdict, kind, reason: why, value, createdBy = null } = rule
  const facts = { verdict, kind, why, ...(kind !== 'email' && { value }) }
  const entry = { staffId: createdBy, objectKind: 'list', objectId: String(added.id), facts }
  await writeAudit(tx, { ...entry, action: 'list.added' })
  return { kind: 'added' }
}

/** Ends a line now. False when it had ended, or was never there. */
export async function endRule(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [ended] = await tx
    .update(addressRule)
    .set({ endsAt: sql`now()` })
    .where(and(eq(addressRule.id, id), or(isNull(addressRule.endsAt), gt(addressRule.endsAt, sql`now()`))))
    .returning({ verdict: addressRule.verdict, kind: addressRule.kind })
  if (!ended) return false
  const entry = { staffId, objectKind: 'list', objectId: String(id), facts: ended }
  await writeAudit(tx, { ...entry, action: 'list.ended' })
  return true
}

/** What is stored of what was typed, the same however it is written; null when it is none. */
function readValue(kind: 'network' | 'domain' | 'email', typed: string): string | null {
  if (kind === 'network') {
    const network = readNetwork(typed)
    return network && networkText(network)
  }
  if (kind === 'email') {
    const email = readEmail(typed)
    return email && addressKey(canonicalEmail(email))
  }
  const domain = domainToASCII(typed.toLowerCase().replace(/^(@|\*\.)/, ''))
  return /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}$/.test(domain) ? domain : null
}

/** Wider than any one provider: a mistake of the keyboard would block a country. */
function isTooWide(kind: string, value: string): boolean {
  if (kind !== 'network') return false
  const bits = Number(value.split('/')[1])
  return value.includes(':') ? bits < 24 : bits < 12
}
