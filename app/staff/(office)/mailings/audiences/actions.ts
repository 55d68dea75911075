'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { removeAudience } from '@/lib/audiences/remove-audience'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'

const number = z.int().min(1).max(2_147_483_647)

/** Forgets a saved audience; mailings that used it keep their copy. */
export async function remove(id: number): Promise<void> {
  const person = await requireStaffToAct('mailing.write')
  await inTransaction((tx) => removeAudience(tx, number.parse(id), person.id))
  redirect('/staff/mailings/audiences?done=removed')
}
