import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'

/** Writes down that a person has read the records of processing and finds them right, with what they noted. */
export async function reviewRecords(
  tx: Tx,
  { staffId, note }: { staffId: string; note: string },
): Promise<void> {
  await writeAudit(tx, {
    ...{
      staffId,
      action: 'records.reviewed',
      objectKind: 'records',
      objectId: 'processing',
      facts: { note },
    },
  })
}
