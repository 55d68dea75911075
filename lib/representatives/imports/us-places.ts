import type { StagedArea } from './staged'

const states: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
}

/** They send a delegate, who speaks and does not vote, and no senator. */
const territories: Record<string, string> = {
  DC: 'District of Columbia',
  PR: 'Puerto Rico',
  GU: 'Guam',
  VI: 'US Virgin Islands',
  AS: 'American Samoa',
  MP: 'Northern Mariana Islands',
}

export const isState = (code: string) => code in states
export const isPlace = (code: string) => isState(code) || code in territories

/** "12th", "3rd". */
function ordinal(n: number): string {
  const end = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${end}`
}

const placeOf = (code: string, chamber: string): StagedArea => ({
  row: 'area',
  chamber,
  codes: [],
  name: states[code] ?? territories[code] ?? code,
  nameAlt: '',
  nation: `US-${code}`,
  region: '',
  kind: 'constituency',
  seats: 1,
  isNonVoting: false,
  from: null,
  until: null,
  within: [],
  contains: [],
  isPassing: true,
})

/** A state, with its two senators. */
export const stateArea = (code: string): StagedArea => ({
  ...placeOf(code, 'us-senate'),
  codes: [{ scheme: 'us-state', value: code }],
  kind: 'list',
  seats: 2,
})

/** A district of the House; 0 is the whole of a state or territory. It lies in its state. */
export function districtArea(code: string, district: string): StagedArea {
  const place = placeOf(code, 'us-house')
  const isWhole = district === '0'
  return {
    ...place,
    codes: [{ scheme: 'us-district', value: `${code}-${district}` }],
    name: isWhole ? `${place.name}, at large` : `${place.name}, ${ordinal(Number(district))} district`,
    isNonVoting: code in territories,
    within: isState(code) ? [{ scheme: 'us-state', value: code }] : [],
  }
}
