import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To whoever signs when there is a history already: what happened before they came. */
export const lateJoiner: NewJourney = {
  key: 'late-joiner',
  name: 'Late joiner: what happened before you signed',
  kind: 'campaign_updates',
  startsWith: 'signed',
  plan: {
    entry: { ...whoever, needs: ['record_before'] },
    exits: [],
    steps: [
      mailStep(
        { name: 'what-happened', waitDays: 2 },
        {
          subject: 'What happened before you signed',
          preview: 'The story of the campaign so far.',
          body: `
Hello {{name.first|there}},

You joined {{campaign.name|a campaign}} when it was already under way. {{campaign.count|Many}} people have signed. So that you know what you are part of, here is what has happened so far.

::record

If you want to tell somebody about it, this is the page to send them.

::button[See the campaign]{action=campaign}
`,
        },
      ),
    ],
  },
}
