import type { Condition } from '../../audiences/audience'
import { type NewJourney, thisCampaign } from '../journey'
import { allOf, mailStep, whoever } from './write-plan'

const hasWritten: Condition = { not: false, kind: 'wrote', campaignIds: [thisCampaign], withinDays: null }
const hasNotWritten = allOf({ ...hasWritten, not: true })

/** To whoever has signed a campaign under which letters can be written, and has not written one. */
export const writeToYourMp: NewJourney = {
  key: 'write-to-your-mp',
  name: 'After signing: write to your MP',
  kind: 'asks',
  startsWith: 'signed',
  plan: {
    entry: { ...whoever, who: hasNotWritten, needs: ['takes_letters'] },
    exits: [{ name: 'has-written', when: allOf(hasWritten) }],
    steps: [
      mailStep(
        { name: 'ask', waitDays: 3, onlyFor: hasNotWritten },
        {
          subject: 'Would you write to {{mp.name|your representative}}?',
          preview: 'A letter in your own words is read differently from a list of names.',
          body: `
Hello {{name.first|there}},

You signed {{campaign.name|a campaign of ours}}. Thank you.

There is one more thing that helps: a letter from you to {{mp.name|the person who represents you}}. A list of names shows how many people care. A letter from somebody who lives in {{constituency|the place they represent}} shows why.

We find out who represents you, and help you to begin. What you say is yours. Two or three honest sentences are enough.

::button[Write to them]{action=letter}

If you would rather not, that is fine. Your signature stands.
`,
        },
      ),
      mailStep(
        { name: 'remind', waitDays: 10, onlyFor: hasNotWritten },
        {
          subject: 'If you still mean to write',
          preview: 'We ask this once more and then leave it.',
          body: `
Hello {{name.first|there}},

Last time we asked whether you would write to {{mp.name|your representative}} about {{campaign.name|the campaign you signed}}. Perhaps you meant to and the day was full.

::button[Write to them]{action=letter}

If you are not sure what to say, begin with why you signed. This is the last time we ask you about it.
`,
        },
      ),
    ],
  },
}
