import type postgres from 'postgres'
import { type ContactPolicy, contactPolicyShape } from './contact-policy'

/** The policy as it stands this moment; what cannot be read, as of another edition, is what the code ships with. */
export async function readContactPolicy(sql: postgres.TransactionSql | postgres.Sql): Promise<ContactPolicy> {
  const [row] = await sql<{ value: unknown }[]>`select value from live_setting where key = 'contact_policy'`
  const read = contactPolicyShape.safeParse(row?.value ?? {})
  return read.success ? read.data : contactPolicyShape.parse({})
}
