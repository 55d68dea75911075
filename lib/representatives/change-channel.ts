import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { channelKinds, contactChannel, directorySource } from '@/db/schema/representatives'
import { isWebAddress, line, mistakesOf, written } from '../typed-text'
import { writeDirectoryEvent } from './write-directory-event'

type Who = { staffId: string; today: string }

/** Somebody has looked: it is right today. A bounced address may be written to again. False when there is none. */
export async function markChannelRight(tx: Tx, channelId: number, { staffId, today }: Who): Promise<boolean> {
  return change(tx, channelId, staffId, 'channel_checked', {
    state: 'ok',
    checkedOn: today,
    needsLook: false,
  })
}

/** Not to be used any more; what was sent to it stays known. */
export async function withdrawChannel(tx: Tx, channelId: number, { staffId, today }: Who): Promise<boolean> {
  return change(tx, channelId, staffId, 'channel_withdrawn', {
    state: 'withdrawn',
    checkedOn: today,
    needsLook: false,
    isPreferred: false,
  })
}

async function change(
  tx: Tx,
  channelId: number,
  staffId: string,
  kind: string,
  values: Partial<typeof contactChannel.$inferInsert>,
): Promise<boolean> {
  const [row] = await tx
    .update(contactChannel)
    .set(values)
    .where(eq(contactChannel.id, channelId))
    .returning({ personId: contactChannel.personId })
  if (!row) return false
  await writeDirectoryEvent(tx, staffId, kind, { channelId, personId: row.personId })
  return true
}

const mailAddress = /^[^\s<>,"@]+@[^\s<>,"@]+\.[^\s<>,"@]+$/
const form = z
  .object({
    kind: z.enum(channelKinds, 'unknown'),
    value: line(300).refine(written, 'missing'),
    label: line(80),
    preferred: z.string().optional(),
  })
  .superRefine(({ kind, value }, context) => {
    if (kind === 'email' && !mailAddress.test(value))
      context.addIssue({ code: 'custom', path: ['value'], message: 'not_an_address' })
    if (['form', 'web', 'social'].includes(kind) && !isWebAddress(value))
      context.addIssue({ code: 'custom', path: ['value'], message: 'not_a_page' })
  })

export type AddChannelResult =
  | { kind: 'added' }
  | { kind: 'invalid'; mistakes: { field: string; code: string }[] }

/** A further way to reach somebody, as staff found it today. The same one again is right again. */
export async function addChannel(
  tx: Tx,
  personId: number,
  typed: Record<string, string>,
  { staffId, today }: Who,
): Promise<AddChannelResult> {
  const read = form.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf(read.error) }
  const { kind, value, label } = read.data
  const isPreferred = read.data.preferred === 'yes'
  await tx.insert(directorySource).values(ownSource(today)).onConflictDoNothing()
  if (isPreferred)
    await tx
      .update(contactChannel)
      .set({ isPreferred: false })
      .where(
        and(
          eq(contactChannel.personId, personId),
          eq(contactChannel.kind, kind),
          ne(contactChannel.value, value),
        ),
      )
  const values = {
    label,
    isPreferred,
    state: 'ok' as const,
    needsLook: false,
    checkedOn: today,
    sourceSlug: 'staff',
  }
  await tx
    .insert(contactChannel)
    .values({ personId, kind, value, ...values })
    .onConflictDoUpdate({
      target: [contactChannel.personId, contactChannel.kind, contactChannel.value],
      set: values,
    })
  await writeDirectoryEvent(tx, staffId, 'channel_added', { personId, kind })
  return { kind: 'added' }
}

/** What staff find out themselves is a source like others. */
const ownSource = (today: string) => ({
  slug: 'staff',
  title: 'Found by our staff',
  licence: 'Our own',
  attribution: 'Checked by our staff.',
  asOf: today,
  staleAfterDays: 180,
})
