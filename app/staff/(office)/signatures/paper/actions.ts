'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { counted } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import { startInvalidation } from '@/lib/invalidations/start-invalidation'
import { readSheetRow } from '@/lib/paper/queries'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'

const previewed = z.object({
  sheetId: z.number().int().positive(),
  expected: z.number().int().min(0),
  countedAt: z.iso.datetime({ precision: 6 }),
})

/** Begins to take out what the page of the sheet has counted, if it is still the same. */
export async function takeOutSheet(
  shown: z.infer<typeof previewed>,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('signature.invalidate')
  const typed = textsOf(form)
  const { sheetId, expected, countedAt } = previewed.parse(shown)
  const reason = (typed.reason ?? '').replaceAll('\0', '').trim().slice(0, 200)
  if (!reason) return again(typed, { reason: 'Write the reason. It is published as one line.' })
  const sheet = await readSheetRow(sheetId)
  if (!sheet) return again(typed, { form: 'There is no such sheet any more.' })
  const code = await takeFreshCode(form)
  if (code.kind !== 'fresh') return again(typed, freshCodeMistake(code))
  const given = (typed.count ?? '').replace(/[\s,]/g, '')
  const started = await inTransaction((tx) =>
    startInvalidation(tx, {
      criteria: { campaignId: sheet.campaignId, paperSheetId: sheetId },
      countedAt,
      expected,
      typed: /^\d{1,9}$/.test(given) ? Number(given) : null,
      reason,
      note: `Sheet ${sheetId}, kept at ${sheet.scanReference}`,
      staffId: person.id,
    }),
  )
  switch (started.kind) {
    case 'started':
      return redirect(`/staff/signatures/invalidations/${started.id}?done=started`)
    case 'not_typed':
      return again(typed, { count: `Type ${expected}, the count shown above, to go on` })
    case 'changed':
      return again(typed, {
        form: `Nothing was done: ${counted(started.count, 'signature')} of the sheet can be taken out now, and the page showed ${counted(expected, 'signature')}. Open the page of the sheet again.`,
      })
    default:
      return again(typed, { form: 'Nothing of the sheet counts any more.' })
  }
}
