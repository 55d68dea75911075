import { statements } from '@/db/client'
import type { ConsentBasis } from '../consent/can-send'

/** A list that was brought in, with its evidence. `at` is milliseconds. */
export type ContactImport = {
  id: number
  label: string
  collectedAt: string
  collectedOn: string
  words: string
  basis: ConsentBasis
  evidence: string
  isCollectedByUs: boolean
  added: number
  alreadyKnown: number
  leftOut: number
  by: string
  at: number
}

/** The newest lists that were brought in. */
export async function listContactImports(most: number): Promise<ContactImport[]> {
  return statements()<ContactImport[]>`
    select i.id, i.label, i.collected_at as "collectedAt", i.collected_on::text as "collectedOn", coalesce(w.words, '') as words, i.basis,
      i.evidence, i.is_collected_by_us as "isCollectedByUs", i.added, i.already_known as "alreadyKnown", i.left_out as "leftOut",
      coalesce(nullif(p.name, ''), p.email, '') as by, extract(epoch from i.created_at)::float8 * 1000 as at
    from contact_import i left join consent_wording w on w.id = i.wording_id left join staff p on p.id = i.created_by
    order by i.id desc limit ${most}`
}
