import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { consent } from '@/db/schema/consents'
import type { Content } from './content'

/** Whether a story rests on a consent that covers the website and stands today. A trigger asks the same of its live copy. */
export async function consentStands(tx: Tx, { details }: Content): Promise<boolean> {
  const id = 'consentId' in details ? details.consentId : null
  if (id === null) return false
  const [row] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.id, id),
        isNull(consent.withdrawnAt),
        or(isNull(consent.expiresOn), gt(consent.expiresOn, sql`current_date`)),
        sql`'website' = any (${consent.channels})`,
      ),
    )
  return row !== undefined
}
