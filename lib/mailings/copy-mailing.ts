import type { Tx } from '@/db/client'
import { type Created, createMailing } from './create-mailing'
import type { MailingKind } from './mailing'
import { readMailing } from './read-mailing'
import { saveMailingText } from './save-mailing'

type Copy = {
  fromId: number
  staffId: string
  name: string
  kind: MailingKind
  campaignId: number | null
  topics: string[]
}

/** Begins a draft with the audience and the texts of an earlier mailing. Its days, its approval and its figures stay there. */
export async function copyMailing(
  tx: Tx,
  { fromId, staffId, ...details }: Copy,
): Promise<Created | { kind: 'not_found' }> {
  const source = await readMailing(fromId, tx)
  if (!source) return { kind: 'not_found' }
  const created = await createMailing(tx, { ...details, staffId, audience: source.audience })
  if (created.kind !== 'created') return created
  let seenVersion = (await readMailing(created.id, tx))?.version ?? 1
  for (const text of source.texts) {
    const saved = await saveMailingText(tx, { mailingId: created.id, seenVersion, staffId, text })
    if (saved.kind !== 'saved') throw new Error(`a text was not copied: ${saved.kind}`)
    seenVersion = saved.version
  }
  return created
}
