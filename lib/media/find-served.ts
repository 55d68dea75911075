import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { standing } from '../consent-stands'

export type Served =
  | { kind: 'image' | 'file'; storageKey: string; name: string; rests: 'on_nothing' | 'on_consent' }
  /** A picture for mail, to be made of one of its widths where it is not there yet. */
  | { kind: 'mail'; storageKey: string; widths: number[]; name: string; rests: 'on_nothing' | 'on_consent' }
  | { kind: 'gone' }
  | { kind: 'not_found' }

type Row = {
  kind: 'image' | 'file'
  storage_key: string
  widths: number[]
  is_gone: boolean
  consent_id: number | null
}

/**
 * What stands at /media/KEY (a file), /media/KEY/WIDTH (a picture in one of its widths) or /media/KEY/mail (a picture for mail). `gone` once it was removed, or
 * when the consent that it rests on was withdrawn or has ended.
 */
export async function findServed(key: string, width: number | 'mail' | null): Promise<Served> {
  const [row] = await db.execute<Row>(sql`
    select a.kind, a.storage_key, a.widths, a.consent_id, a.removed_at is not null or (c.id is not null and not (${standing})) as is_gone
    from asset a left join consent c on c.id = a.consent_id where a.key = ${key}`)
  if (!row || (row.kind === 'image') !== (width !== null)) return { kind: 'not_found' }
  if (row.is_gone) return { kind: 'gone' }
  const rests = row.consent_id === null ? 'on_nothing' : 'on_consent'
  if (width === null) return { kind: 'file', storageKey: row.storage_key, name: `${key}.pdf`, rests }
  if (width === 'mail')
    return { kind: 'mail', storageKey: row.storage_key, widths: row.widths, name: key, rests }
  if (!row.widths.includes(width)) return { kind: 'not_found' }
  return { kind: 'image', storageKey: `${row.storage_key}/${width}.webp`, name: `${key}.webp`, rests }
}
