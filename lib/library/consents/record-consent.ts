import type { Tx } from '@/db/client'
import { consent } from '@/db/schema/consents'
import type { ConsentWords } from './consent-form'

/** Enters a consent and gives its number. Its words never change afterwards: a new agreement is a new consent. */
export async function recordConsent(tx: Tx, words: ConsentWords, staffId: string): Promise<number> {
  const [row] = await tx
    .insert(consent)
    .values({ ...words, recordedBy: staffId })
    .returning({ id: consent.id })
  if (!row) throw new Error('no consent was entered')
  return row.id
}
