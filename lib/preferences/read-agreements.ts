import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Opened } from './who-opens'
import { whoseAddress } from './whose-address'

export type Agreement = {
  at: number
  purpose: 'sign' | 'publish_name' | 'updates' | 'pass_on' | 'follow_up'
  action: 'given' | 'refused' | 'withdrawn'
  basis: 'explicit_consent' | 'soft_opt_in' | 'implied'
  /** Where it was said: "sign_form", "preferences", "one_click" and others. */
  source: string
  /** The words that stood there. */
  words: string
  /** Null for a word about all mail. */
  campaign: { slug: string; name: string } | null
}

/**
 * What was agreed, when and in which words, the newest first: to its owner all of it, to who opens one signature what was
 * said with that one, and nothing to anybody else.
 */
export async function readAgreements(opened: Opened): Promise<Agreement[]> {
  if (opened.kind === 'contact') return []
  if (opened.kind === 'signature') return agreementsWhere(sql`e.signature_id = ${opened.signatureId}`)
  const whose = await whoseAddress(db, opened.addressKey)
  return whose ? agreementsWhere(sql`e.canonical_email = ${whose.canonicalEmail}`) : []
}

async function agreementsWhere(condition: SQL): Promise<Agreement[]> {
  const rows = await db.execute<Omit<Agreement, 'campaign'> & { slug: string | null; name: string }>(sql`
    select (extract(epoch from e.at) * 1000)::float8 as at, e.purpose, e.action, e.basis, e.source, w.words, c.slug, c.name
    from consent_event e join consent_wording w on w.id = e.wording_id left join campaign c on c.id = e.campaign_id
    where ${condition} order by e.id desc limit 300`)
  return rows.map(({ slug, name, ...row }) => ({ ...row, campaign: slug ? { slug, name } : null }))
}
