import { formatCount } from '@/app/ui/format'
import { type Describe, toCampaign } from './need-words'

export const countNeeds: Describe<'drift'> = {
  drift: ({ slug, counted, actual }) => ({
    what: `Its count said ${formatCount(counted)} and ${formatCount(actual)} had signed; the audit has mended it`,
    where: slug,
    act: toCampaign(slug, 'history', 'See'),
  }),
}
