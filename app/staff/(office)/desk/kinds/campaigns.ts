import { may } from '@/lib/staff/permissions'
import { type Describe, toCampaign } from './need-words'

export const campaignNeeds: Describe<'in_review' | 'opens' | 'closes' | 'outcome_missing'> = {
  in_review: ({ slug, name }) => ({
    what: 'Waits for a second reader',
    where: name,
    act: toCampaign(slug, 'preview', 'Read'),
  }),
  opens: ({ slug, name }) => ({
    what: 'Opens by itself',
    where: name,
    act: toCampaign(slug, 'run', 'See'),
  }),
  closes: ({ slug, name }) => ({
    what: 'Closes; have ready what happens next',
    where: name,
    act: toCampaign(slug, 'run', 'See'),
  }),
  outcome_missing: ({ slug, name }, role) => ({
    what: 'Closed, and the page does not say what came of it',
    where: name,
    act: may(role, 'campaign.publish') ? toCampaign(slug, 'run', 'Record') : null,
  }),
}
