'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { abandonRun } from '@/lib/representatives/imports/abandon-run'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { writeDirectoryEvent } from '@/lib/representatives/write-directory-event'
import { requireStaffToAct } from '@/lib/staff/session'

const number = z.number().int().positive()
const moved = 'It is not staged any more. Open this page again to see how it stands.'
const whyNot: Record<string, string> = {
  unknown: 'There is no such import.',
  not_staged: moved,
  stale: 'The directory has changed since this was staged. Nothing was changed. Import the file again.',
}

/** Carries out a staged import, all of it or nothing. */
export async function apply(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('directory.edit')
  const runId = number.parse(id)
  const result = await applyRun(runId, person.name || person.email)
  if (result.kind !== 'applied') return again(textsOf(form), { form: whyNot[result.kind] ?? moved })
  await inTransaction((tx) => writeDirectoryEvent(tx, person.id, 'import_applied', { runId }))
  redirect(`/staff/representatives/runs/${runId}?done=applied`)
}

/** Gives up a staged import. */
export async function abandon(id: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('directory.edit')
  const runId = number.parse(id)
  const isDone = await inTransaction(async (tx) => {
    const isAbandoned = await abandonRun(tx, runId)
    if (isAbandoned) await writeDirectoryEvent(tx, person.id, 'import_abandoned', { runId })
    return isAbandoned
  })
  if (!isDone) return again(textsOf(form), { form: moved })
  redirect(`/staff/representatives/runs/${runId}?done=abandoned`)
}
