import { statements } from '@/db/client'
import { type Reader, readReaders } from './compose/read-readers'

/** One reader by their supporter's id, as a mailing about this campaign would write to them; null where nobody is there. */
export async function readReader(supporterId: string, campaignId: number | null): Promise<Reader | null> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(supporterId)
  if (!isId) return null
  return (await readReaders(statements(), [supporterId], campaignId)).get(supporterId) ?? null
}
