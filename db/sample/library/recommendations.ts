import type { RoughDate } from './publication'

/** An ask of the sample. `addressees` are seats in order; a seat names its bodies over time by the first, successors follow. */
export type SampleRecommendation = {
  number: string
  parent?: string
  title: string
  text: string
  plain: string
  /** `kind/slug` of the text it was made in. */
  madeIn: string | null
  madeOn: RoughDate
  /** Slug of a pillar of the UK wording. */
  pillar: string
  addressees: { body: string; from?: string; until?: string }[][]
  issues: string[]
  answerDue?: string
  isSample?: boolean
  entries: SampleEntry[]
}

type SampleEntry = {
  line: 'response' | 'implementation' | 'note'
  value: string | null
  on: string
  precision: 'day' | 'month' | 'year'
  summary: string
  method?: string
  source?: string
}

const fcdo = [{ body: 'foreign-commonwealth-and-development-office' }]
const ukGovernment = [{ body: 'uk-government' }]

/** The only thing we know of these: that they were submitted. What came of them has not been assessed. */
const submitted: SampleEntry = {
  line: 'response',
  value: 'sent',
  on: '2020-09-01',
  precision: 'month',
  summary: 'Sent to the Government as part of our submission to the Integrated Review.',
  source: 'integrated-review-submission',
}

const review = {
  madeIn: 'briefing/integrated-review',
  madeOn: { on: '2020-09-01', precision: 'month' },
  entries: [submitted],
} as const satisfies Partial<SampleRecommendation>

const strategyPart = {
  ...review,
  parent: '2.2',
  addressees: [fcdo],
  issues: ['slavery-and-trafficking'],
}

const becameLaw: SampleEntry = {
  line: 'note',
  value: null,
  on: '2023-10-26',
  precision: 'day',
  summary:
    'The Bill became the Online Safety Act 2023. We hold no date on which this proposal was sent, and have not assessed how the Act answers it.',
  source: 'online-safety-act-2023',
}

const onlineSafety = {
  madeIn: 'briefing/online-safety-bill-amendments',
  madeOn: null,
  addressees: [ukGovernment],
  issues: ['online-exploitation-of-children'],
  entries: [becameLaw],
} satisfies Partial<SampleRecommendation>

export const realRecommendations: SampleRecommendation[] = [
  {
    ...review,
    number: '1.1',
    title: 'Make protection from violence, and lasting local capacity, part of the COVID-19 response',
    text: 'Alongside help with health, money and food, the response to COVID-19 should protect people from violence, and should build up local police and social services for the long term, so that they can stop abuse and support those who have been through it.',
    plain: 'When you help countries to recover, help them to keep people safe from violence as well.',
    pillar: 'strengthen-justice-systems',
    addressees: [ukGovernment],
    issues: ['access-to-justice', 'violence-against-women-and-children'],
  },
  {
    ...review,
    number: '2.1',
    title: 'Put more weight on the rule of law in work against modern slavery',
    text: 'As work against modern slavery abroad goes into its next phase, give more weight to the rule of law, so that work to raise awareness can have its full effect.',
    plain: 'Spend more of the effort against slavery on laws that are enforced.',
    pillar: 'strengthen-justice-systems',
    addressees: [fcdo],
    issues: ['slavery-and-trafficking', 'access-to-justice'],
  },
  {
    ...review,
    number: '2.2',
    title: 'Set out an international strategy to prevent modern slavery, with a roadmap',
    text: 'Define a new international strategy for preventing modern slavery, and publish the roadmap by which it will be reached. Four things should come first in it: 2.2a to 2.2d.',
    plain: 'Make a plan to prevent slavery around the world, and say how and when each part will be done.',
    pillar: 'scale-demand-for-protection',
    addressees: [fcdo],
    issues: ['slavery-and-trafficking'],
  },
  {
    ...strategyPart,
    number: '2.2a',
    title: 'In the strategy, end the impunity of those who exploit others',
    text: 'Make it a priority of the strategy that people who exploit others are held to account.',
    plain: 'People who run slavery should expect to answer for it.',
    pillar: 'bring-criminals-to-justice',
  },
  {
    ...strategyPart,
    number: '2.2b',
    title: 'In the strategy, listen to what survivors have lived through',
    text: 'Make it a priority of the strategy to hear survivors and to act on what they know.',
    plain: 'Ask survivors, and use what they tell you.',
    pillar: 'scale-demand-for-protection',
  },
  {
    ...strategyPart,
    number: '2.2c',
    title: 'In the strategy, give survivors support that understands trauma',
    text: 'Make it a priority of the strategy that survivors receive support from people who understand trauma.',
    plain: 'Support survivors in a way that does not hurt them again.',
    pillar: 'bring-people-to-safety',
  },
  {
    ...strategyPart,
    number: '2.2d',
    title: 'In the strategy, work more closely with other countries',
    text: 'Make it a priority of the strategy that countries work together better.',
    plain: 'Slavery crosses borders, so those who fight it have to work across them.',
    pillar: 'strengthen-justice-systems',
  },
  {
    ...review,
    number: '2.3',
    title: 'Lead a fund for preventing modern slavery, shared across government',
    text: 'Lead in setting up a fund for preventing modern slavery that belongs to all departments, so that they follow one approach and work towards the Sustainable Development Goals as a whole.',
    plain: 'Set up one pot of money for preventing slavery that every part of government plans together.',
    pillar: 'strengthen-justice-systems',
    addressees: [fcdo],
    issues: ['slavery-and-trafficking'],
  },
  {
    ...review,
    number: '3.1',
    title: 'Have embassies press for better local enforcement together with British businesses',
    text: 'Have embassies and high commissions join with British businesses to call for, and to support, a better answer of local government to modern slavery.',
    plain:
      'British diplomats and British companies should together ask local authorities to enforce the law.',
    pillar: 'scale-demand-for-protection',
    addressees: [[{ body: 'british-embassies-and-high-commissions' }]],
    issues: ['forced-labour'],
  },
  {
    ...review,
    number: '3.2',
    title: 'Use trade agreements to protect workers and build up the rule of law',
    text: 'Use the negotiation of new trade agreements, together with the department for trade, to have other governments do more for the rule of law and for workers at risk of exploitation.',
    plain: 'When the UK makes a trade deal, it should ask for workers to be protected by the law.',
    pillar: 'strengthen-justice-systems',
    addressees: [
      fcdo,
      [
        { body: 'department-for-international-trade', until: '2023-02-07' },
        { body: 'department-for-business-and-trade', from: '2023-02-07' },
      ],
    ],
    issues: ['forced-labour', 'slavery-and-trafficking'],
  },
  {
    ...onlineSafety,
    number: '4.1',
    title: 'Cover the use of platforms to make new child sexual abuse material',
    text: 'Strengthen the Bill where online services are used to make new material of the sexual abuse of children, and not only where they are used to share it.',
    plain:
      'The law should stop new abuse from being made online, not only old material from being passed on.',
    pillar: 'bring-people-to-safety',
  },
  {
    ...onlineSafety,
    number: '4.2',
    title: 'Make enforcement protect children outside the UK as well',
    text: 'Strengthen enforcement under the Bill so that it protects children in every country.',
    plain: 'A child abroad should be as safe from people in the UK as a child who lives here.',
    pillar: 'bring-criminals-to-justice',
  },
  {
    number: '5.1',
    title: 'Strengthen coming laws so that more survivors of modern slavery get justice',
    text: 'When laws that deal with modern slavery come before Parliament, strengthen them so that more survivors in the UK can get justice.',
    plain: 'New laws should make the way to justice easier for survivors.',
    madeIn: 'briefing/access-to-justice',
    madeOn: null,
    pillar: 'bring-criminals-to-justice',
    addressees: [ukGovernment],
    issues: ['access-to-justice', 'slavery-and-trafficking'],
    entries: [],
  },
]

const invented = {
  madeIn: null,
  madeOn: { on: '2026-02-03', precision: 'day' },
  addressees: [[{ body: 'sample-office-for-fair-recruitment' }]],
  issues: ['forced-labour'],
  isSample: true,
} satisfies Partial<SampleRecommendation>

const day = { precision: 'day', source: 'sample-office-letters' } as const
const sent: SampleEntry = {
  ...day,
  line: 'response',
  value: 'sent',
  on: '2026-02-03',
  summary: 'We sent it to the Sample Office. This body and its answers are fictional.',
}

/** Three invented asks to an invented body, whose dates move with the sample, so that every state can be seen. */
export const inventedRecommendations: SampleRecommendation[] = [
  {
    ...invented,
    number: 'S1',
    title: 'Publish the list of licensed recruiters every quarter',
    text: 'Publish the names of all licensed recruiters four times a year, free to read, with those who have lost their licence.',
    plain: 'Let anybody check whether a recruiter has a licence.',
    pillar: 'strengthen-justice-systems',
    entries: [
      sent,
      {
        ...day,
        line: 'response',
        value: 'acknowledged',
        on: '2026-02-20',
        summary: 'The Sample Office wrote that it had our letter.',
      },
      {
        ...day,
        line: 'response',
        value: 'accepted_in_part',
        on: '2026-06-04',
        summary: 'It agreed to publish names, but not the reasons for which a licence was lost.',
      },
      {
        ...day,
        line: 'implementation',
        value: 'in_progress',
        on: '2026-08-10',
        summary: 'A first list came out. It has eleven names and no dates.',
        method: 'We read the list that was published.',
      },
    ],
  },
  {
    ...invented,
    number: 'S2',
    title: 'Inspect recruiters’ lodgings without notice',
    text: 'Inspect the lodgings that recruiters offer to workers, without telling the recruiter beforehand.',
    plain: 'Look at where workers sleep on a day nobody has prepared for.',
    pillar: 'bring-criminals-to-justice',
    answerDue: '2026-07-18',
    entries: [sent],
  },
  {
    ...invented,
    number: 'S3',
    title: 'Let workers complain in their own language',
    text: 'Take complaints about recruiters in the languages that workers speak, in writing and by phone.',
    plain: 'A worker should be able to report a recruiter in their own language.',
    pillar: 'bring-people-to-safety',
    entries: [
      sent,
      {
        ...day,
        line: 'response',
        value: 'accepted',
        on: '2026-03-11',
        summary: 'The Sample Office accepted it and named a date in the autumn.',
      },
      {
        ...day,
        line: 'implementation',
        value: 'in_progress',
        on: '2026-06-30',
        summary: 'A line in two languages opened as a trial.',
        method: 'We called it once in each language.',
      },
      {
        ...day,
        line: 'implementation',
        value: 'done',
        on: '2026-09-30',
        summary: 'The line answers in nine languages.',
        method: 'We called it once in each language.',
      },
    ],
  },
]
