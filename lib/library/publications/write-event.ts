import type { Tx } from '@/db/client'
import { publicationEvent, type publicationEventKinds } from '@/db/schema/publications'

export type PublicationEventKind = (typeof publicationEventKinds)[number]

type NewPublicationEvent = {
  publicationId: number
  kind: PublicationEventKind
  /** Null where the clock or a withdrawn consent did it. */
  staffId: string | null
  revisionNumber?: number
  note?: string
}

/** Every change of a publication's standing leaves one of these, in its transaction. */
export async function writePublicationEvent(tx: Tx, event: NewPublicationEvent): Promise<void> {
  await tx.insert(publicationEvent).values(event)
}
