'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { addRule, endRule, type ListMistakes } from '@/lib/integrity/keep-lists'
import { requireStaffToAct } from '@/lib/staff/session'

const path = '/staff/watch/lists'

const words: Record<keyof ListMistakes, Record<string, string>> = {
  verdict: { missing: 'Choose whether to block or to allow' },
  kind: { missing: 'Choose of what kind it is' },
  value: {
    missing: 'Enter which',
    impossible: 'Enter one network, domain or email address, of the kind you chose',
    too_wide: 'Enter a smaller network: at most a /12, or a /24 of IPv6. Wider ones are whole providers',
  },
  reason: { missing: 'Say why, for colleagues and the log', too_long: 'Say why in 500 characters or fewer' },
  until: { impossible: 'Choose a day that exists', past: 'Choose a day that is still to come' },
}

/** Adds a line to the lists. */
export async function add(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('watch.set')
  const typed = textsOf(form)
  const added = await inTransaction((tx) => addRule(tx, typed, person.id, new Date()))
  if (added.kind === 'added') redirect(`${path}?done=added`)
  if (added.kind === 'there')
    return again(typed, { value: 'It is on the list already. End that line first to give it another end' })
  const mistakes = Object.entries(added.mistakes) as [keyof ListMistakes, string][]
  return again(
    typed,
    Object.fromEntries(mistakes.map(([field, code]) => [field, words[field][code] ?? 'Enter this again'])),
  )
}

/** Ends a line. */
export async function end(form: FormData): Promise<void> {
  const person = await requireStaffToAct('watch.set')
  const id = Number(textsOf(form).id)
  const isEnded = Number.isInteger(id) && (await inTransaction((tx) => endRule(tx, id, person.id)))
  redirect(`${path}?done=${isEnded ? 'ended' : 'moved'}`)
}
