import type { Tx } from '@/db/client'
import type { Check } from '../checks/check'
import { checkContent } from '../checks/read-check-facts'
import type { HeldPublication } from './hold-publication'

/** What keeps the draft of a publication from being published, in the order of its checks. */
export async function stopsOf(tx: Tx, held: HeldPublication): Promise<Check[]> {
  const { checks } = await checkContent(tx, held.kind, held.draft)
  return checks.filter(({ passed, stops }) => stops && !passed)
}
