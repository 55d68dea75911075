import { countryName } from '@/app/ui/country-name'
import { areaName } from '@/app/ui/postcode-areas'
import type { Criteria } from '@/lib/invalidations/criteria'
import type { InvalidationRow } from '@/lib/invalidations/read-invalidations'
import type { Sign } from './parts'
import { formatWhen } from './words'

export const invalidationStateWords: Record<InvalidationRow['state'], { sign: Sign; words: string }> = {
  running: { sign: 'now', words: 'Running' },
  cancelled: { sign: 'half', words: 'Cancelled' },
  done: { sign: 'done', words: 'Done' },
  restoring: { sign: 'now', words: 'Being restored' },
  restored: { sign: 'out', words: 'Restored' },
}

/** What an invalidation takes out, as one line. */
export function criteriaWords(criteria: Criteria, campaignName: string | null): string {
  const { network, domain, name, postcode, country, area, source, scoreFrom, ids } = criteria
  const parts = [
    criteria.campaignId !== undefined && (campaignName ?? `campaign ${criteria.campaignId}`),
    network,
    domain && `@${domain}`,
    name && `named “${name}”`,
    postcode && `postcode ${postcode.trim()}`,
    area && areaName(area),
    country && countryName(country),
    source && `source ${source}`,
    scoreFrom !== undefined && `score ${scoreFrom} and over`,
    criteria.receivedFrom && `received from ${formatWhen(Date.parse(criteria.receivedFrom))}`,
    criteria.receivedUntil && `received before ${formatWhen(Date.parse(criteria.receivedUntil))}`,
    criteria.paperSheetId !== undefined && `sheet ${criteria.paperSheetId}`,
    ids && `${ids.length} that were ticked`,
  ]
  return parts.filter(Boolean).join(', ')
}
