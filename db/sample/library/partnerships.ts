import type { centre, funder, partnership } from '../../schema/programmes'

export const sampleFunders: (typeof funder.$inferInsert)[] = [
  {
    slug: 'jtip',
    name: 'US Department of State, Office to Monitor and Combat Trafficking in Persons',
    acronym: 'JTIP',
    kind: 'government',
    url: 'https://www.state.gov/bureaus-offices/under-secretary-for-civilian-security-democracy-and-human-rights/office-to-monitor-and-combat-trafficking-in-persons/',
  },
  { slug: 'gfems', name: 'Global Fund to End Modern Slavery', acronym: 'GFEMS', kind: 'fund' },
  { slug: 'walmart-foundation', name: 'Walmart Foundation', kind: 'foundation', url: 'https://walmart.org' },
]

type Partnership = Omit<typeof partnership.$inferInsert, 'programmeId'> & { programme?: string }
const usd = { currency: 'USD', sourceKey: 'programme-factsheet' } as const

/** Projects by their own titles, with the amount in cents. */
export const samplePartnerships: Partnership[] = [
  {
    ...usd,
    placeCode: 'GH',
    title: 'Strengthening the Criminal Justice System’s Response to Human Trafficking in Ghana',
    funderSlug: 'jtip',
    amountMinor: 300_000_00,
    startYear: 2019,
    endYear: 2021,
  },
  {
    ...usd,
    placeCode: 'IN',
    title:
      'Advancing Rule of Law in the State of Maharashtra: Supporting the Implementation of a Comprehensive Sex Trafficking Response',
    funderSlug: 'gfems',
    underSlug: 'jtip',
    amountMinor: 2_426_829_00,
    startYear: 2018,
    endYear: 2020,
  },
  {
    ...usd,
    placeCode: 'MY',
    title: 'Creating a Victim-Centered Response to Human Trafficking in Malaysia',
    funderSlug: 'jtip',
    amountMinor: 2_000_000_00,
    startYear: 2020,
    endYear: 2023,
  },
  {
    ...usd,
    placeCode: 'PH',
    title:
      'Child Protection Compact: Improving the Government of the Philippines’ Response to Online Sexual Exploitation of Children and Child Labor Trafficking',
    funderSlug: 'jtip',
    amountMinor: 2_700_000_00,
    startYear: 2017,
    endYear: 2020,
    programme: 'philippines-online-exploitation',
  },
  {
    ...usd,
    placeCode: 'RO',
    title: 'Strengthening Proactive Criminal Justice Response to TIP',
    funderSlug: 'jtip',
    amountMinor: 1_500_000_00,
    startYear: 2020,
    endYear: 2024,
  },
  {
    ...usd,
    placeCode: 'TH',
    title: 'Transforming the Criminal Justice Response to Protect Workers in the Thai Fishing Industry',
    funderSlug: 'walmart-foundation',
    amountMinor: 3_000_000_00,
    startYear: 2019,
    endYear: 2021,
  },
]

type Centre = Omit<typeof centre.$inferInsert, 'programmeId'> & { programme?: string }

export const sampleCentres: Centre[] = [
  {
    slug: 'center-to-end-osec',
    name: 'Center to End Online Sexual Exploitation of Children',
    foundedYear: 2020,
    purpose:
      'Finds out how much of this abuse there is, supports police who act on it, and looks at what survivors need.',
    partners: 'Set up by our team in the Philippines',
    placeCode: 'PH',
    programme: 'philippines-online-exploitation',
    sourceKey: 'programme-factsheet',
  },
  {
    slug: 'picacc',
    name: 'Philippines Internet Crimes Against Children Center',
    acronym: 'PICACC',
    foundedYear: null,
    purpose: 'Lets police of several countries work together on cases of children abused over the internet.',
    partners: 'Police of the Philippines and of other countries',
    placeCode: 'PH',
    programme: 'philippines-online-exploitation',
    sourceKey: 'programme-factsheet',
  },
  {
    slug: 'global-fusion-center',
    name: 'Global Fusion Center',
    acronym: 'GFC',
    foundedYear: 2017,
    purpose:
      'Studies maps, satellite pictures and open sources, so that police can find people who are being abused, and those who abuse them.',
    partners: 'Part of the global office; works with police who ask for it',
    placeCode: 'US',
    sourceKey: 'programme-factsheet',
  },
]
