import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { may, type StaffRole, staffRoles } from '../staff/permissions'

const approvers: StaffRole[] = staffRoles.filter((role) => may(role, 'mailing.send'))

/** Of a row of `staff`: whether they could approve a mailing that somebody else wrote. */
export const mayApprove = sql`status = 'active' and role in (select jsonb_array_elements_text(${JSON.stringify(approvers)}::jsonb))`

/** Everybody who could approve what `writerId` wrote, by name. */
export async function listApprovers(
  tx: Tx,
  writerId: string | null,
): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, coalesce(nullif(name, ''), email) as name from staff
    where ${mayApprove} and id is distinct from ${writerId} order by 2`)
  return [...rows]
}
