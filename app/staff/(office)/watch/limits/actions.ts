'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { changeSetting } from '@/lib/integrity/change-setting'
import { defaultLimits, type Limits } from '@/lib/integrity/signing-limits'
import { requireStaffToAct } from '@/lib/staff/session'

const path = '/staff/watch/limits'
const most = 100_000

/** Saves every number together: they are read together. */
export async function saveLimits(seen: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('watch.set')
  const typed = textsOf(form)
  const { limits, mistakes } = readLimits(typed)
  const why = (typed.why ?? '').trim()
  if (why === '') mistakes.why = 'Say why, for colleagues and the log'
  if (why.length > 300) mistakes.why = 'Say why in 300 characters or fewer'
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const change = { key: 'limits' as const, value: limits, why, staffId: person.id, seen }
  const { kind } = await inTransaction((tx) => changeSetting(tx, change))
  if (kind === 'changed') redirect(`${path}?done=saved`)
  revalidatePath(path)
  return again(typed, {
    form: 'Somebody else changed the limits while you were here. Compare yours with theirs, on this page in another tab, before you press again.',
  })
}

function readLimits(typed: Record<string, string>): { limits: Limits; mistakes: Record<string, string> } {
  const mistakes: Record<string, string> = {}
  const limits = { ...defaultLimits }
  for (const name of Object.keys(defaultLimits) as (keyof Limits)[]) {
    const text = (typed[name] ?? '').replace(/[,\s]/g, '')
    limits[name] = Number(text)
    if (!/^\d{1,6}$/.test(text) || limits[name] < 1 || limits[name] > most)
      mistakes[name] = 'Enter a whole number from 1 to 100,000'
  }
  if (limits.spamFromScore <= limits.heldFromScore)
    mistakes.spamFromScore ??= 'Enter more points than those from which a signature is held'
  return { limits, mistakes }
}
