'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { inTransaction } from '@/lib/in-transaction'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { requireStaffToAct } from '@/lib/staff/session'

/** Puts one refused mail back in the outbox. */
export async function tryAgain(form: FormData): Promise<void> {
  await requireStaffToAct('mail.retry')
  const id = z.coerce.number().int().positive().parse(form.get('id'))
  redirect(
    (await inTransaction((tx) => retryFailedMail(tx, [id]))) === 1
      ? '/staff/mail?done=again'
      : '/staff/mail?done=moved',
  )
}
