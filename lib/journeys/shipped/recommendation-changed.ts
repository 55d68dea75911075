import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To those who acted on a recommendation's campaigns, when staff ask that they hear of an entry in its record. */
export const recommendationChanged: NewJourney = {
  key: 'recommendation-changed',
  name: 'News of a recommendation',
  kind: 'results',
  startsWith: 'recommendation_changed',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'news', waitDays: 0 },
        {
          subject: 'Something has moved on what you asked for',
          preview: 'A new entry in the record of the recommendation behind your campaign.',
          body: `
Hello {{name.first|there}},

You took part in {{campaign.name|a campaign of ours}}. Behind it stands a recommendation: what we ask for, in full, with a record of every answer and everything that was done.

That record has a new entry. We thought you would want to read it as it stands, with its source.

::button[Read the record]{action=recommendation}
`,
        },
      ),
    ],
  },
}
