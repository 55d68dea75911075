import { everybody } from '../../audiences/audience'
import { type NewJourney, stayPath } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To whoever has not been heard of for two years: asks once whether to go on. Silence for 30 days means no. */
export const stayInTouch: NewJourney = {
  key: 'stay-in-touch',
  name: 'After two years: shall we go on?',
  kind: 'news',
  startsWith: 'lapsed',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'ask', waitDays: 0 },
        {
          subject: 'Shall we go on writing to you?',
          preview: 'If we hear nothing within 30 days, we stop.',
          body: `
Hello {{name.first|there}},

It is two years or more since you last did something here. A lot can change in that time, and we do not want to write to anybody who would rather we did not.

If you want to go on hearing from us, please tell us. It takes one press.

::button[Yes, go on writing to me]{url=${stayPath}}

If we hear nothing within 30 days, we stop. You need not do anything for that. What you signed stays signed, and you can come back whenever you like.

Thank you for what you did.
`,
        },
      ),
      { name: 'stop', does: 'stop', waitDays: 30, onlyFor: everybody, onlyWhere: null, texts: [] },
    ],
  },
}
