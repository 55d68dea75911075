'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { inTransaction } from '@/lib/in-transaction'
import { listCampaignChoices } from '@/lib/signatures/desk/campaign-choices'
import { seesOf } from '@/lib/signatures/desk/sees'
import { requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { askTakeOut, removeTakeOut, tryAgain } from '@/lib/take-out/ask-take-out'
import { columnsOf } from '@/lib/take-out/export-columns'
import { findTakeOut } from '@/lib/take-out/queries'
import { line, written } from '@/lib/typed-text'
import { queryOf, readListQuery } from '../list-query'

const fields = z.object({
  reason: line(500).refine(written, 'missing'),
  'with-email': z.literal('yes').optional(),
  'with-network': z.literal('yes').optional(),
})

/** Asks for an export of what the filter of an address matches. `given` is bound by the page, and read as what anybody may send. */
export async function askExport(
  given: Record<string, string>,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('signature.export')
  const typed = textsOf(form)
  const read = fields.safeParse(typed)
  const sees = seesOf(person.role)
  const list = readListQuery(
    queryOf(z.record(z.string(), z.string()).parse(given)),
    { id: person.id, sees },
    await listCampaignChoices(),
  )
  const mistakes: Record<string, string> = {
    ...(!read.success && { reason: 'Write why, in one line of at most 500 characters' }),
    ...(Object.keys(list.mistakes).length > 0 && { form: 'The search cannot be read. Go back to it.' }),
    ...(!list.campaign && { form: 'Choose a campaign first: an export is of one campaign.' }),
  }
  const code = Object.keys(mistakes).length > 0 ? null : await takeFreshCode(form)
  if (code && code.kind !== 'fresh') Object.assign(mistakes, freshCodeMistake(code))
  const { campaign } = list
  if (!read.success || !campaign || code?.kind !== 'fresh')
    return again({ ...typed, freshCode: '' }, mistakes)
  const wanted = { email: read.data['with-email'] === 'yes', network: read.data['with-network'] === 'yes' }
  const id = await inTransaction((tx) =>
    askTakeOut(tx, {
      ...{ kind: 'signatures', campaignId: campaign.id, staffId: person.id, reason: read.data.reason },
      choices: {
        filter: { ...list.filter, campaignId: campaign.id },
        columns: columnsOf(wanted, sees),
      },
    }),
  )
  redirect(`/staff/signatures/export/${id}`)
}

/** Whose it is decides: nobody has another's export made again, or removed. */
export async function removeExport(id: string): Promise<void> {
  const person = await requireStaffToAct('signature.export')
  const found = await findTakeOut('signatures', id)
  if (found?.askedBy === person.id) await inTransaction((tx) => removeTakeOut(tx, { id, staffId: person.id }))
  redirect('/staff/signatures/export')
}

export async function tryExportAgain(id: string): Promise<void> {
  const person = await requireStaffToAct('signature.export')
  const found = await findTakeOut('signatures', id)
  if (found?.askedBy === person.id) await inTransaction((tx) => tryAgain(tx, { id, staffId: person.id }))
  redirect(`/staff/signatures/export/${encodeURIComponent(id)}`)
}
