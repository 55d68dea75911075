'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { changeSetting } from '@/lib/integrity/change-setting'
import type { SettingKey, Settings } from '@/lib/integrity/live-settings'
import { requireStaffToAct } from '@/lib/staff/session'

const path = '/staff/watch/switches'

type Typed = Record<string, string>

/** What a switch needs besides a reason: a text of a length, where there is one to be shown. */
function mistakesIn(typed: Typed, text?: { name: string; max: number; missing: string }): Typed {
  const mistakes: Typed = {}
  const said = text ? (typed[text.name] ?? '').trim() : ''
  if (text && said === '') mistakes[text.name] = text.missing
  if (text && said.length > text.max) mistakes[text.name] = `Write ${text.max} characters or fewer`
  const why = (typed.why ?? '').trim()
  if (why === '') mistakes.why = 'Say why, for colleagues and the log'
  if (why.length > 300) mistakes.why = 'Say why in 300 characters or fewer'
  return mistakes
}

async function save<Key extends SettingKey>(
  key: Key,
  seen: string,
  form: FormData,
  read: (typed: Typed) => { value: Settings[Key]; mistakes: Typed },
): Promise<FormAnswer> {
  const person = await requireStaffToAct('watch.set')
  const typed = textsOf(form)
  const { value, mistakes } = read(typed)
  if (Object.keys(mistakes).length > 0) return again(typed, mistakes)
  const change = { key, value, why: (typed.why ?? '').trim(), staffId: person.id, seen }
  const { kind } = await inTransaction((tx) => changeSetting(tx, change))
  if (kind === 'changed') redirect(`${path}?done=saved`)
  // So that the form, sent again, is about what stands there now.
  revalidatePath(path)
  return again(typed, {
    form: 'Somebody else changed this while you were here. Look at how it stands now before you press again.',
  })
}

export async function savePause(on: boolean, seen: string, _answer: FormAnswer, form: FormData) {
  const missing = 'Write what visitors read in place of the form'
  return save('signing_pause', seen, form, (typed) => ({
    value: { on, notice: on ? (typed.notice ?? '').trim() : '' },
    mistakes: mistakesIn(typed, on ? { name: 'notice', max: 600, missing } : undefined),
  }))
}

export async function saveFreeze(on: boolean, seen: string, _answer: FormAnswer, form: FormData) {
  return save('count_freeze', seen, form, (typed) => ({ value: { on }, mistakes: mistakesIn(typed) }))
}

export async function saveProof(seen: string, _answer: FormAnswer, form: FormData) {
  return save('proof_of_work', seen, form, (typed) => {
    const mode = (['off', 'suspected', 'on'] as const).find((one) => one === typed.mode)
    const mistakes = mistakesIn(typed)
    return { value: { mode: mode ?? 'off' }, mistakes: mode ? mistakes : { mode: 'Choose one', ...mistakes } }
  })
}

export async function saveBanner(on: boolean, seen: string, _answer: FormAnswer, form: FormData) {
  return save('banner', seen, form, (typed) => ({
    value: { on, text: on ? (typed.text ?? '').trim() : '' },
    mistakes: mistakesIn(typed, on ? { name: 'text', max: 300, missing: 'Write what it says' } : undefined),
  }))
}
