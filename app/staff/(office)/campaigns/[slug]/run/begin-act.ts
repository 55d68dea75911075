import { redirect } from 'next/navigation'
import { z } from 'zod'
import { mistakeWords } from '@/app/staff/ui/campaign-words'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { longest } from '@/lib/campaigns/campaign-content'
import type { CampaignMistakeCode } from '@/lib/campaigns/campaign-form'
import type { Permission } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'
import { line, paragraphs } from '@/lib/typed-text'

/** The slug as the page has bound it into the form. */
export const address = z.string().max(100)
export const written = (max: number) => paragraphs(max).refine((text) => text !== '', 'missing')
export const writtenLine = (max: number) => line(max).refine((text) => text !== '', 'missing')
export const reasonForm = z.object({ reason: writtenLine(longest.reason) })

/** Reads the form for an act, for somebody who may do it: what was typed, and what it means or what is wrong with it. */
export async function begin<T>(permission: Permission, form: FormData, schema: z.ZodType<T>) {
  const person = await requireStaffToAct(permission)
  const typed = textsOf(form)
  const read = schema.safeParse(typed)
  if (read.success) return { staffId: person.id, typed, form: read.data, refused: null }
  const mistakes = read.error.issues.map(({ path, message }) => {
    const field = path.join('.')
    return [field, mistakeWords(field, message as CampaignMistakeCode)]
  })
  return { staffId: person.id, typed, form: null, refused: again(typed, Object.fromEntries(mistakes)) }
}

/** The campaign is not any more where the form believed it to be. */
export const moved = {
  form: 'Somebody has changed the state of this campaign meanwhile, so that this cannot be done. Nothing was changed. Open this page again to see how it stands.',
}

export function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/run?done=${what}`)
}
