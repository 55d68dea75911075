import type { NewJourney } from '../journey'
import { mailStep, whoever } from './write-plan'

/** To those who signed, when a campaign has ended: each gets the one of three mails that tells how. */
export const outcome: NewJourney = {
  key: 'outcome',
  name: 'Outcome of a campaign',
  kind: 'results',
  startsWith: 'campaign_ended',
  plan: {
    entry: whoever,
    exits: [],
    steps: [
      mailStep(
        { name: 'won', waitDays: 0, onlyWhere: 'won' },
        {
          subject: 'We got what you asked for',
          preview: 'The ask you signed has been met.',
          body: `
Hello {{name.first|there}},

You signed {{campaign.name|a campaign of ours}} on {{signature.date|an earlier day}}. What it asked {{campaign.addressee|those in power}} for has been done.

You were one of {{campaign.count|the}} people who asked for it in public. Thank you.

This is how it came about.

::record

::button[Read what was won]{action=campaign}
`,
        },
      ),
      mailStep(
        { name: 'part-won', waitDays: 0, onlyWhere: 'part_won' },
        {
          subject: 'Part of what you asked for has been done',
          preview: 'What was won, and what was not.',
          body: `
Hello {{name.first|there}},

You signed {{campaign.name|a campaign of ours}} on {{signature.date|an earlier day}}. {{campaign.addressee|Those in power}} did part of what it asked for. Part of it they did not do.

We say both, because you should know what your name stood for and what came of it.

::record

::button[Read what was won and what was not]{action=campaign}

Thank you for asking in public.
`,
        },
      ),
      mailStep(
        { name: 'lost', waitDays: 0, onlyWhere: 'lost' },
        {
          subject: 'They did not do what you asked for',
          preview: 'How the campaign ended, and why.',
          body: `
Hello {{name.first|there}},

You signed {{campaign.name|a campaign of ours}} on {{signature.date|an earlier day}}. It has ended, and {{campaign.addressee|those in power}} did not do what it asked for.

We would rather have written something else. It was right to ask, and your name stays on the record beside {{campaign.count|many}} others, together with the answer.

::record

::button[Read how it ended]{action=campaign}

If this is close to your own life, please be gentle with yourself today.
`,
        },
      ),
    ],
  },
}
