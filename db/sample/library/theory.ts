import type { pillar, protectionDomain } from '../../schema/places'

type Pillar = Omit<typeof pillar.$inferInsert, 'variant' | 'position' | 'sourceKey'>

const uk: Pillar[] = [
  {
    slug: 'bring-people-to-safety',
    name: 'Bring people to safety',
    short:
      'With local authorities we bring people out of violence and support them in a way that understands trauma.',
  },
  {
    slug: 'strengthen-justice-systems',
    name: 'Strengthen justice systems',
    short:
      'We train and mentor police, courts and community leaders, who often lack the means to enforce the law.',
    mechanism: 'When officials can do their work, the same crime is harder to commit twice.',
  },
  {
    slug: 'bring-criminals-to-justice',
    name: 'Bring criminals to justice',
    short: 'We work beside officials on real cases, so that people who abuse others answer for it.',
    mechanism: 'When laws are enforced, others think again.',
  },
  {
    slug: 'scale-demand-for-protection',
    name: 'Scale demand for protection',
    short: 'We bring together people who will speak up for protection that everybody can count on.',
  },
]

const canada: Pillar[] = [
  {
    slug: 'strengthen-justice-systems',
    name: 'Strengthen justice systems',
    short:
      'Officials and community leaders plan the improvements with us, so that survivors are served and crime goes down.',
  },
  {
    slug: 'rescue-and-restore',
    name: 'Rescue and restore victims',
    short:
      'Local authorities bring individual people out of violence; afterwards they find their way back to a stable life.',
  },
  {
    slug: 'bring-criminals-to-justice',
    name: 'Bring criminals to justice',
    short: 'Officials whom we support see to it that crimes have consequences.',
  },
  {
    slug: 'scale-demand-for-protection',
    name: 'Scale demand for protection',
    short: 'People with influence are given what they need to call for protection for all.',
  },
]

const usPartners: Pillar[] = [
  {
    slug: 'strengthen-justice-systems',
    name: 'Strengthen justice systems',
    short: 'Institutions are built up until they can do the work alone.',
  },
  {
    slug: 'promote-rule-of-law',
    name: 'Promote the rule of law',
    short: 'The law holds for everybody, whatever their standing.',
  },
  {
    slug: 'deter-criminals',
    name: 'Deter criminals',
    short: 'People who might commit a crime see that it has consequences.',
  },
  {
    slug: 'protect-people',
    name: 'Protect people from violence',
    short: 'Where a system protects, less violence happens at all.',
  },
]

const placed = (variant: string, sourceKey: string, pillars: Pillar[]) =>
  pillars.map((one, i) => ({ ...one, variant, sourceKey, position: i + 1 }))

export const samplePillars = [
  ...placed('uk', 'advocacy-and-impact-page', uk),
  ...placed('ca', 'proven-solution-factsheet', canada),
  ...placed('us-partners', 'programme-factsheet', usPartners),
]

const domains = [
  ['reliance', 'Reliance', 'How many people turn to the justice system when they need protection.'],
  [
    'performance',
    'Performance',
    'How well the system deals with the crime in question, from report to judgment.',
  ],
  ['confidence', 'Confidence', 'How far people trust those whose duty it is to protect them.'],
  ['prevalence', 'Prevalence', 'How much of the crime there is in the area.'],
] as const

export const sampleDomains: (typeof protectionDomain.$inferInsert)[] = domains.map(
  ([slug, name, definition], i) => ({
    slug,
    name,
    definition,
    position: i + 1,
    sourceKey: 'programme-factsheet',
  }),
)
