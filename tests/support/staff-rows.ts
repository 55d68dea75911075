import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { helpline, organisation } from '@/db/schema/organisation'
import { staff } from '@/db/schema/staff'
import type { StaffRole } from '@/lib/staff/permissions'

type Row = Record<string, unknown>

/** Every row of these tables, in the order they were written. */
export async function rowsOf(...tables: string[]): Promise<Row[]> {
  const all = await Promise.all(
    tables.map((table) => db.execute<Row>(sql`select * from ${sql.identifier(table)} order by ctid`)),
  )
  return all.flatMap((rows) => [...rows])
}

export async function addStaff(
  email: string,
  role: StaffRole,
  status: 'invited' | 'active' | 'disabled' = 'active',
  name = '',
) {
  const [row] = await db.insert(staff).values({ email, role, status, name }).returning()
  if (!row) throw new Error('nobody was added')
  return row.id
}

type MailRow = { to_address: string; data: Record<string, string>; priority: number; kind: string }

/** The newest mail of a kind in the outbox. */
export async function lastMail(kind: string): Promise<MailRow> {
  const [row] = await db.execute<MailRow>(
    sql`select * from mail where kind = ${kind} order by id desc limit 1`,
  )
  if (!row) throw new Error(`no ${kind} was written`)
  return row
}

/** Nobody works here yet: no staff, no sign-ins, no mail, no campaigns; the organisation has its settings. */
export async function emptyStaff(): Promise<void> {
  await db.execute(sql`select tests.empty('staff, staff_session, staff_verification, staff_invitation, staff_sign_in_request, staff_event,
    mail, campaign, count_audit, count_change, recommendation, suppression restart identity cascade')`)
  await db
    .insert(organisation)
    .values({
      legalName: 'Example Charity',
      shortName: 'Example',
      teamName: 'Advocacy',
      companyNumber: '1',
      charityNumberEnglandWales: '1',
      postalAddress: '1 Example Street',
      phone: '020 7946 0000',
      email: 'hello@example.org',
      website: 'https://example.org',
    })
    .onConflictDoNothing()
  if ((await db.select({ id: helpline.id }).from(helpline).limit(1)).length > 0) return
  const line = { name: 'Example line', runBy: 'Example', phone: '0800 000 000', verifiedOn: '2026-11-01' }
  await db.insert(helpline).values(line)
}
