import type { body, bodySuccession } from '../../schema/recommendations'

const uk = { jurisdiction: 'United Kingdom' }

/** Whom we address. The dates are those on which ministries began and ended. */
export const sampleBodies: (typeof body.$inferInsert)[] = [
  { ...uk, slug: 'uk-government', name: 'UK Government', kind: 'government', url: 'https://www.gov.uk' },
  {
    ...uk,
    slug: 'uk-parliament',
    name: 'UK Parliament',
    kind: 'parliament',
    url: 'https://www.parliament.uk',
  },
  {
    ...uk,
    slug: 'foreign-and-commonwealth-office',
    name: 'Foreign & Commonwealth Office',
    shortName: 'FCO',
    kind: 'department',
    parentSlug: 'uk-government',
    until: '2020-09-02',
  },
  {
    ...uk,
    slug: 'department-for-international-development',
    name: 'Department for International Development',
    shortName: 'DFID',
    kind: 'department',
    parentSlug: 'uk-government',
    until: '2020-09-02',
  },
  {
    ...uk,
    slug: 'foreign-commonwealth-and-development-office',
    name: 'Foreign, Commonwealth & Development Office',
    shortName: 'FCDO',
    kind: 'department',
    parentSlug: 'uk-government',
    url: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office',
    from: '2020-09-02',
  },
  {
    ...uk,
    slug: 'department-for-international-trade',
    name: 'Department for International Trade',
    shortName: 'DIT',
    kind: 'department',
    parentSlug: 'uk-government',
    until: '2023-02-07',
  },
  {
    ...uk,
    slug: 'department-for-business-and-trade',
    name: 'Department for Business and Trade',
    shortName: 'DBT',
    kind: 'department',
    parentSlug: 'uk-government',
    url: 'https://www.gov.uk/government/organisations/department-for-business-and-trade',
    from: '2023-02-07',
  },
  {
    ...uk,
    slug: 'british-embassies-and-high-commissions',
    name: 'British Embassies and High Commissions',
    kind: 'missions',
    parentSlug: 'uk-government',
  },
  { ...uk, slug: 'home-office', name: 'Home Office', kind: 'department', parentSlug: 'uk-government' },
  {
    ...uk,
    slug: 'national-crime-agency',
    name: 'National Crime Agency',
    shortName: 'NCA',
    kind: 'agency',
    parentSlug: 'home-office',
    url: 'https://www.nationalcrimeagency.gov.uk',
  },
  {
    ...uk,
    slug: 'regulated-services',
    name: 'Services regulated by the Online Safety Act',
    kind: 'company',
  },
  {
    slug: 'sample-office-for-fair-recruitment',
    name: 'Sample Office for Fair Recruitment',
    shortName: 'the Sample Office',
    kind: 'agency',
    jurisdiction: 'Nowhere: an invented body',
    isSample: true,
  },
]

export const sampleSuccessions: (typeof bodySuccession.$inferInsert)[] = [
  {
    predecessorSlug: 'department-for-international-development',
    successorSlug: 'foreign-commonwealth-and-development-office',
    on: '2020-09-02',
  },
  {
    predecessorSlug: 'foreign-and-commonwealth-office',
    successorSlug: 'foreign-commonwealth-and-development-office',
    on: '2020-09-02',
  },
  {
    predecessorSlug: 'department-for-international-trade',
    successorSlug: 'department-for-business-and-trade',
    on: '2023-02-07',
  },
]
