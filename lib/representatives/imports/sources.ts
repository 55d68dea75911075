/** Where a kind of list comes from, as readers of the pages made from it are told. */
export type SourceWords = {
  slug: string
  title: string
  url: string
  licence: string
  attribution: string
  /** Members change within a week, postcodes within a quarter, boundaries with an Act. */
  staleAfterDays: number
  /** Said first of all that an import of it would change. */
  caution?: string
}

/** A source, and the file of it that was imported. */
export type SourceFacts = SourceWords & { asOf: string; sha256: string; rowCount: number }

const parliament = 'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.'
const nationalStatistics =
  'Contains OS data © Crown copyright and database right; Royal Mail data © Royal Mail copyright and database right; National Statistics data © Crown copyright and database right.'

const words = {
  'uk-constituencies': {
    title: 'Westminster constituencies of 2024',
    url: 'https://geoportal.statistics.gov.uk',
    licence: 'Open Government Licence v3.0',
    attribution: `Source: Office for National Statistics, licensed under the Open Government Licence v3.0. ${parliament}`,
    staleAfterDays: 1825,
  },
  'uk-mps': {
    title: 'Members of the House of Commons and their addresses',
    url: 'https://github.com/dfe-analytical-services/mp-lookup',
    licence: 'Open Parliament Licence v3.0',
    attribution: `${parliament} Person identifiers: mySociety, CC BY 4.0.`,
    staleAfterDays: 7,
  },
  'uk-election': {
    title: 'Declared results of a general election to the House of Commons',
    url: 'https://github.com/dfe-analytical-services/mp-lookup',
    licence: 'Open Parliament Licence v3.0',
    attribution: parliament,
    // What was declared stays true.
    staleAfterDays: 36_500,
  },
  'uk-members-api': {
    title: 'UK Parliament Members API',
    url: 'https://members-api.parliament.uk',
    licence: 'Open Parliament Licence v3.0',
    attribution: parliament,
    staleAfterDays: 7,
  },
  'uk-members': {
    title: 'Members of the parliaments and assemblies of the United Kingdom',
    url: 'https://github.com/mysociety/politician_data',
    licence: 'CC BY 4.0',
    attribution: 'mySociety and TheyWorkForYou, CC BY 4.0.',
    staleAfterDays: 7,
  },
  'gb-postcodes': {
    title: 'Postcodes of Great Britain and their constituencies',
    url: 'https://www.ordnancesurvey.co.uk/products/code-point-open',
    licence: 'Open Government Licence v3.0',
    attribution: `${nationalStatistics} Constituency look-up: mySociety, CC BY 4.0.`,
    staleAfterDays: 120,
  },
  'gb-outcodes': {
    title: 'Outward codes of Great Britain and their constituencies',
    url: 'https://www.ordnancesurvey.co.uk/products/code-point-open',
    licence: 'Open Government Licence v3.0',
    attribution: `${nationalStatistics} Constituency look-up: mySociety, CC BY 4.0.`,
    staleAfterDays: 120,
  },
  onspd: {
    title: 'ONS Postcode Directory',
    url: 'https://geoportal.statistics.gov.uk',
    licence: 'Open Government Licence v3.0',
    attribution: nationalStatistics,
    staleAfterDays: 120,
  },
  'senedd-constituencies': {
    title: 'Senedd constituencies of 2026',
    url: 'https://github.com/SeneddCymru/e-petitions',
    licence: 'Open Government Licence v3.0',
    attribution: 'Source: Office for National Statistics, licensed under the Open Government Licence v3.0.',
    staleAfterDays: 1825,
  },
  'senedd-postcodes': {
    title: 'Postcodes of Wales and their Senedd constituencies',
    url: 'https://github.com/SeneddCymru/e-petitions',
    licence: 'Open Government Licence v3.0',
    attribution: nationalStatistics,
    staleAfterDays: 120,
  },
  'ca-ridings': {
    title: 'Federal electoral districts of Canada, 2023 Representation Order',
    url: 'https://www.elections.ca',
    licence: 'Open Government Licence - Canada',
    attribution: 'Contains information licensed under the Open Government Licence - Canada.',
    staleAfterDays: 3650,
  },
  'ca-mps': {
    title: 'Members of the House of Commons of Canada',
    url: 'https://github.com/geoffsdesk/canadian-federal-mps',
    licence: 'CC BY 4.0; Open Government Licence - Canada',
    attribution:
      'canadian-federal-mps, CC BY 4.0. Contains information licensed under the Open Government Licence - Canada.',
    staleAfterDays: 7,
  },
  'ca-represent': {
    title: 'Represent by Open North',
    url: 'https://represent.opennorth.ca',
    licence: 'Open Government Licence - Canada',
    attribution: 'Represent by Open North. House of Commons of Canada.',
    staleAfterDays: 7,
  },
  'us-legislators': {
    title: 'Members of the United States Congress',
    url: 'https://github.com/unitedstates/congress-legislators',
    licence: 'CC0 1.0',
    attribution: 'The @unitedstates project, public domain.',
    staleAfterDays: 7,
  },
  'us-district-offices': {
    title: 'Offices of members of the United States Congress in their districts',
    url: 'https://github.com/unitedstates/congress-legislators',
    licence: 'CC0 1.0',
    attribution: 'The @unitedstates project, public domain.',
    staleAfterDays: 30,
  },
  'us-social-media': {
    title: 'Social media of members of the United States Congress',
    url: 'https://github.com/unitedstates/congress-legislators',
    licence: 'CC0 1.0',
    attribution: 'The @unitedstates project, public domain.',
    staleAfterDays: 30,
  },
  'us-zips': {
    title: 'ZIP code areas of the United States and their congressional districts',
    url: 'https://github.com/OpenSourceActivismTech/us-zipcodes-congress',
    licence: 'US Government work, public domain',
    attribution: 'US Census Bureau, ZIP Code Tabulation Areas by congressional district.',
    staleAfterDays: 730,
  },
  'eu-meps': {
    title: 'Members of the European Parliament, an old list for demonstration',
    url: 'https://github.com/TechToThePeople/mep',
    licence: 'AGPL-3.0; facts of the European Parliament',
    attribution:
      'Members of the European Parliament, compiled by TechToThePeople. Old, for demonstration only.',
    staleAfterDays: 7,
    caution:
      'This list is old and for demonstration only: who sits now is not known from it, and its licence is not cleared for publishing.',
  },
} satisfies Record<string, Omit<SourceWords, 'slug'>>

export type SourceSlug = keyof typeof words

export const isSource = (slug: string): slug is SourceSlug => slug in words

/** Has ways to reach people alone: it speaks for its own, and a list of members for the others. */
export const hasContactsAlone = (slug: string) => contactSources.includes(slug)

export const contactSources = ['us-district-offices', 'us-social-media']

/** What is said of a source of ours. */
export function sourceWords(slug: SourceSlug): SourceWords {
  return { slug, ...words[slug] }
}

/**
 * Which source decides when two describe the same chamber: the parliament's own over a collection. A lesser one adds
 * identifiers and changes no mandate.
 */
export function rankOf(chamber: string, sourceSlug: string): number {
  return chamber === 'uk-commons' && sourceSlug === 'uk-members' ? 1 : 2
}
