import { redirect } from 'next/navigation'
import { z } from 'zod'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { stateWords } from '@/app/staff/ui/mailing-words'
import type { DraftSaved } from '@/lib/mailings/change-draft'
import type { MovedOn } from '@/lib/mailings/move-mailing'
import type { Permission } from '@/lib/staff/permissions'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'

const numbers = z.number().int().min(1).max(2_147_483_647)
const longestWhy = 500

/** Whoever may do this, what was typed, and the mailing and draft that their page showed. */
export async function beginAct(permission: Permission, id: number, form: FormData, seenVersion = 1) {
  const person = await requireStaffToAct(permission)
  const { freshCode: _, ...typed } = textsOf(form)
  const why = (typed.why ?? '').replaceAll('\0', '').replace(/\s+/gu, ' ').trim().slice(0, longestWhy)
  return {
    mailingId: numbers.parse(id),
    seenVersion: numbers.parse(seenVersion),
    staffId: person.id,
    typed,
    why,
  }
}

/** The form again where a fresh code is missing; null where it was given. */
export async function lacksCode(typed: Record<string, string>, form: FormData) {
  const code = await takeFreshCode(form)
  return code.kind === 'fresh' ? null : again(typed, freshCodeMistake(code))
}

export function done(id: number, what: string, page = ''): never {
  redirect(`/staff/mailings/${id}${page}?done=${what}`)
}

/** What to say to whoever pressed a button of a page that was no longer true. */
export function movedWords(moved: MovedOn | Exclude<DraftSaved, { kind: 'saved' }>): Record<string, string> {
  if (moved.kind === 'not_found') return { form: 'This mailing is not here any more.' }
  if (moved.kind === 'changed_meanwhile')
    return {
      form: `Somebody has changed it meanwhile: it is draft ${moved.version} now. Load the page again, and look at it.`,
    }
  const now = stateWords[moved.state].words.toLowerCase()
  return {
    form: `It had moved on meanwhile, so nothing was done. It stands as: ${now}. Load the page again.`,
  }
}

/** "11,908" → 11908; null for what is no count. */
export function readCount(typed: string | undefined): number | null {
  const digits = (typed ?? '').replace(/[\s,]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
