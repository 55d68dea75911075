import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

export type RestingText = {
  id: number
  kind: string
  slug: string
  title: string
  /** `story`: the whole text rests on it. Else what in it does. */
  through: 'story' | 'quote' | 'image'
  key: string
}

/** The live texts that rest on a consent: stories of it, and texts that carry words or a picture of it. */
export async function whatRestsOn(tx: Tx, consentId: number): Promise<RestingText[]> {
  const rows = await tx.execute<RestingText>(sql`
    select id, kind, slug, title, 'story' as through, '' as key from publication where consent_id = ${consentId} and live is not null
    union all
    select p.id, p.kind, p.slug, p.title, 'quote', q.key from quote q
      join publication_reference r on r.kind = 'quote' and r.key = q.key and r.copy = 'live'
      join publication p on p.id = r.publication_id where q.consent_id = ${consentId} and p.live is not null
    union all
    select p.id, p.kind, p.slug, p.title, 'image', a.key from asset a
      join publication_reference r on r.kind = 'asset' and r.key = a.key and r.copy = 'live'
      join publication p on p.id = r.publication_id where a.consent_id = ${consentId} and p.live is not null
    order by title`)
  return [...rows]
}
