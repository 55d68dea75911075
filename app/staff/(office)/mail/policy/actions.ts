'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { inTransaction } from '@/lib/in-transaction'
import { changeSetting } from '@/lib/integrity/change-setting'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { readPolicy } from './policy-form'

const path = '/staff/mail/policy'

/** Saves the whole policy: every form and every mail follows within seconds. Asks for a fresh code in the form itself. */
export async function savePolicy(
  seen: string,
  wasOn: boolean,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('contact.manage')
  const { freshCode: _, ...typed } = textsOf(form)
  const { policy, mistakes } = readPolicy(typed, wasOn)
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again(typed, freshCodeMistake(fresh))
  const change = {
    key: 'contact_policy' as const,
    value: policy,
    why: (typed.why ?? '').trim(),
    staffId: person.id,
    seen,
  }
  const { kind } = await inTransaction((tx) => changeSetting(tx, change))
  if (kind === 'changed') redirect(`${path}?done=saved`)
  // So that the form, sent again, is about what stands there now.
  revalidatePath(path)
  return again(typed, {
    form: 'Somebody else changed this while you were here. Look at how it stands now before you press again.',
  })
}
