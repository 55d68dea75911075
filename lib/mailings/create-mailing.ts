import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Audience, everybody } from '../audiences/audience'
import { writeAudit } from '../audit/write-audit'
import type { MailingKind } from './mailing'

export const longestMailingName = 120

type New = {
  staffId: string
  /** For staff: trimmed here, 1 to 120 characters. */
  name: string
  kind: MailingKind
  campaignId: number | null
  topics?: string[]
  audience?: Audience
}

export type Created = { kind: 'created'; id: number } | { kind: 'name_missing' | 'name_too_long' }

/** Begins a draft with an empty English text A. Without an audience it is for everybody, which has to be confirmed by count. */
export async function createMailing(tx: Tx, { staffId, kind, campaignId, ...given }: New): Promise<Created> {
  const name = nameOf(given.name)
  if (name === '') return { kind: 'name_missing' }
  if (name.length > longestMailingName) return { kind: 'name_too_long' }
  const topics = JSON.stringify(given.topics ?? [])
  const [row] = await tx.execute<{ id: number }>(sql`
    insert into mailing (name, kind, campaign_id, topics, audience, written_by, contains_ask)
    values (${name}, ${kind}, ${campaignId}, array(select jsonb_array_elements_text(${topics}::jsonb)),
      ${JSON.stringify(given.audience ?? everybody)}::jsonb, ${staffId}, ${kind === 'asks'}) returning id`)
  if (!row) throw new Error('a mailing was not written')
  await tx.execute(
    sql`insert into mailing_text (mailing_id, locale, variant) values (${row.id}, 'en-GB', 'A')`,
  )
  await writeAudit(tx, {
    ...{ staffId, action: 'mailing.created', objectKind: 'mailing', objectId: String(row.id) },
    facts: { kind, campaignId },
  })
  return { kind: 'created', id: row.id }
}

/** As it is kept: one line. */
export function nameOf(typed: string): string {
  return typed.replaceAll('\0', '').replace(/\s+/gu, ' ').trim()
}
