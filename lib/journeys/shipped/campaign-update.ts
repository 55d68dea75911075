import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To those who signed, when there is an update on the campaign's page. */
export const campaignUpdate: NewJourney = {
  key: 'campaign-update',
  name: 'Campaign update',
  kind: 'campaign_updates',
  startsWith: 'update_published',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'update', waitDays: 0 },
        {
          subject: 'News of {{campaign.name|a campaign you signed}}',
          preview: 'What has happened since you signed.',
          body: `
Hello {{name.first|there}},

There is news of {{campaign.name|a campaign you signed}}. You signed it on {{signature.date|an earlier day}}. Here is everything that has happened, the newest at the end.

::record

::button[Read the update]{action=campaign}
`,
        },
      ),
    ],
  },
}
