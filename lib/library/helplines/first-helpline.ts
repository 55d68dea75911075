import { asc, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { helpline } from '@/db/schema/organisation'
import { staleAfterDays } from './save-helpline'

/** Whether somebody has lately checked the number that stands on pages about violence. False where there is none. */
export async function isFirstHelplineCurrent(tx: Tx): Promise<boolean> {
  const [first] = await tx
    .select({
      isCurrent: sql<boolean>`${helpline.verifiedOn} >= current_date - ${staleAfterDays}::int`,
    })
    .from(helpline)
    .orderBy(asc(helpline.position), asc(helpline.id))
    .limit(1)
  return first?.isCurrent ?? false
}
