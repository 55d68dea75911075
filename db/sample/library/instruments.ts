import type { instrument } from '../../schema/instruments'

const uk = { jurisdiction: 'United Kingdom' }

/** Successors first: a bill names the act it became. */
export const sampleInstruments: (typeof instrument.$inferInsert)[] = [
  {
    ...uk,
    slug: 'modern-slavery-act-2015',
    name: 'Modern Slavery Act 2015',
    kind: 'act',
    stage: 'Royal Assent 26 March 2015',
    stageOn: '2015-03-26',
    url: 'https://www.legislation.gov.uk/ukpga/2015/30/contents',
  },
  {
    ...uk,
    slug: 'online-safety-act-2023',
    name: 'Online Safety Act 2023',
    kind: 'act',
    stage: 'Royal Assent 26 October 2023',
    stageOn: '2023-10-26',
    url: 'https://www.legislation.gov.uk/ukpga/2023/50',
  },
  {
    ...uk,
    slug: 'online-safety-bill',
    name: 'Online Safety Bill',
    kind: 'bill',
    stage: 'Became the Online Safety Act 2023',
    stageOn: '2023-10-26',
    url: 'https://bills.parliament.uk/bills/3137',
    becameSlug: 'online-safety-act-2023',
  },
  {
    slug: 'sustainable-development-goal-8-7',
    name: 'Sustainable Development Goal 8, target 8.7: end forced labour and modern slavery',
    kind: 'goal',
    jurisdiction: 'United Nations',
    stage: 'Agreed in 2015, to be reached by 2030',
    url: 'https://sdgs.un.org/goals/goal8',
  },
  {
    slug: 'sustainable-development-goal-16',
    name: 'Sustainable Development Goal 16: peace, justice and strong institutions',
    kind: 'goal',
    jurisdiction: 'United Nations',
    stage: 'Agreed in 2015, to be reached by 2030',
    url: 'https://sdgs.un.org/goals/goal16',
  },
  {
    slug: 'child-protection-compact',
    name: 'Child Protection Compact Partnership',
    kind: 'agreement',
    jurisdiction: 'United States and Philippines',
    stage: 'A partnership of the two governments',
  },
]
