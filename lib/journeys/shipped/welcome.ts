import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To whoever has said yes to mail for the first time: who we are, what comes, and how to have less of it. */
export const welcome: NewJourney = {
  key: 'welcome',
  name: 'Welcome',
  kind: 'news',
  startsWith: 'joined',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'welcome', waitDays: 1 },
        {
          subject: 'Thank you for letting us write to you',
          preview: 'What we will send, and how to change it.',
          body: `
Hello {{name.first|there}},

You said that we may email you. Thank you.

Each of our campaigns asks one person or one office for one thing. Its page shows what was asked, how many people stand behind it, and everything that has happened since, good news and bad.

We write when something has happened on a campaign you signed, and sometimes to ask whether you would do one more thing. You never have to.

Some of what we write about is hard to read, and some of you have lived through it. Take a break whenever you want one: the link at the foot of every mail lets you pause, choose what you hear about, or stop altogether.
`,
        },
      ),
      mailStep(
        { name: 'what-becomes-of-it', waitDays: 6 },
        {
          subject: 'What becomes of your signature',
          preview: 'Who sees it, when it is handed in, and where the answer stands.',
          body: `
Hello {{name.first|there}},

People often ask us what happens after they sign. Here is the short answer.

- **It is counted once you confirm it.** Nothing else is counted: no bought lists, no guesses.
- **It is handed in.** At the end of a campaign, and sometimes before, we hand the signatures to the person they are addressed to.
- **The answer is published.** Whatever they say, it goes on the record of the campaign, in their words. If they say nothing, that stands there too.

If your name is shown on a campaign and you would rather it were not, you can hide it. If you change your mind, you can take your signature back. Both are one press away, from the link at the foot of this mail.
`,
        },
      ),
    ],
  },
}
