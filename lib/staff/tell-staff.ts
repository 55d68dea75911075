import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff } from '@/db/schema/staff'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'

/** What is told to a member of staff: what they would want to know if it was not them, and what a colleague asks of them. `detail`: which browser, role, how many. */
export type StaffNotice =
  | { what: 'new_browser'; detail: string }
  | { what: 'role_changed'; detail: string }
  | { what: 'factor_reset' }
  | { what: 'factor_set' }
  | { what: 'recovery_code_used'; detail: string }
  | { what: 'sessions_ended' }
  | { what: 'approval_asked' | 'approval_reminder'; mailing: { id: number; name: string; people: number } }

/** Mails them, in the transaction of what happened. */
export async function tellStaff(tx: Tx, staffId: string, notice: StaffNotice): Promise<void> {
  const [person] = await tx.select({ email: staff.email }).from(staff).where(eq(staff.id, staffId))
  if (!person) return
  await enqueueMail(tx, {
    kind: 'staff-notice',
    to: person.email,
    canonicalEmail: canonicalEmail(person.email),
    data: {
      what: notice.what,
      ...('detail' in notice ? { detail: notice.detail } : {}),
      ...('mailing' in notice ? mailingData(notice.mailing) : {}),
      at: new Date().toISOString(),
    },
    priority: 0,
  })
}

function mailingData({ id, name, people }: { id: number; name: string; people: number }) {
  return { mailingId: String(id), mailingName: name, people: String(people) }
}
