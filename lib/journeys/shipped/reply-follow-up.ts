import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To whoever has told us that their representative answered: what can be done with an answer. */
export const replyFollowUp: NewJourney = {
  key: 'reply-follow-up',
  name: 'After an answer: what to do with it',
  kind: 'campaign_updates',
  startsWith: 'replied',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'what-to-do', waitDays: 1 },
        {
          subject: 'You had an answer. What now?',
          preview: 'How to read it, and what you can do with it.',
          body: `
Hello {{name.first|there}},

You told us that {{mp.name|your representative}} answered your letter about {{campaign.name|the campaign you signed}}. Thank you for telling us.

**Did they say what they will do?** Many answers thank you and explain a policy. That is polite, and it is not yet an answer to what you asked. You can write back and ask the one thing they left out.

**Did they agree?** Thank them, and say that you will look out for what comes of it. People who represent us notice who comes back.

**Did they refuse?** Then you know where they stand and why, and so do we if you tell us. It helps the next conversation.

Everything that happens on the campaign is on its page.

::button[See the campaign]{action=campaign}
`,
        },
      ),
    ],
  },
}
