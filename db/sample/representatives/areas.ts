/**
 * Real areas under their official names and codes (Office for National Statistics, Open Government Licence v3.0), a few of
 * each chamber. Who sits for them in the sample is invented, in members.ts.
 */
export type SampleArea = {
  chamber: 'uk-commons' | 'uk-scotland' | 'uk-senedd' | 'uk-ni'
  slug: string
  gss: string
  name: string
  nation: 'ENG' | 'SCT' | 'WLS' | 'NIR'
  region?: string
  kind?: 'region' | 'list'
  seats?: number
  /** Chamber and slug of another area that it lies wholly in. */
  within?: string
}

const commons = (
  gss: string,
  name: string,
  nation: SampleArea['nation'],
  region: string,
): SampleArea & { chamber: 'uk-commons' } => ({
  chamber: 'uk-commons',
  slug: name.toLowerCase().replaceAll(' ', '-'),
  gss,
  name,
  nation,
  region,
})

export const sampleAreas: readonly SampleArea[] = [
  commons('E14001096', 'Birmingham Ladywood', 'ENG', 'West Midlands'),
  commons('E14001131', 'Bristol Central', 'ENG', 'South West'),
  commons('E14001172', 'Cities of London and Westminster', 'ENG', 'London'),
  commons('E14001306', 'Islington South and Finsbury', 'ENG', 'London'),
  commons('E14001319', 'Leeds Central and Headingley', 'ENG', 'Yorkshire and The Humber'),
  commons('E14001326', 'Leicester East', 'ENG', 'East Midlands'),
  commons('E14001352', 'Manchester Central', 'ENG', 'North West'),
  commons('E14001357', 'Melton and Syston', 'ENG', 'East Midlands'),
  commons('E14001364', 'Mid Leicestershire', 'ENG', 'East Midlands'),
  commons('S14000078', 'Edinburgh East and Musselburgh', 'SCT', ''),
  commons('S14000085', 'Glasgow North', 'SCT', ''),
  { ...commons('W07000091', 'Cardiff South and Penarth', 'WLS', ''), within: 'uk-senedd/caerdydd-penarth' },
  commons('W07000108', 'Swansea West', 'WLS', ''),
  commons('N05000003', 'Belfast South and Mid Down', 'NIR', ''),
  {
    chamber: 'uk-scotland',
    slug: 'edinburgh-and-lothians-east',
    gss: 'S17000022',
    name: 'Edinburgh and Lothians East',
    nation: 'SCT',
    kind: 'region',
    seats: 7,
  },
  {
    chamber: 'uk-scotland',
    slug: 'edinburgh-eastern-musselburgh-and-tranent',
    gss: 'S16000183',
    name: 'Edinburgh Eastern, Musselburgh and Tranent',
    nation: 'SCT',
    within: 'uk-scotland/edinburgh-and-lothians-east',
  },
  {
    chamber: 'uk-senedd',
    slug: 'caerdydd-penarth',
    gss: 'W09000053',
    name: 'Caerdydd Penarth',
    nation: 'WLS',
    kind: 'list',
    seats: 6,
  },
  {
    chamber: 'uk-ni',
    slug: 'belfast-south',
    gss: 'N06000003',
    name: 'Belfast South',
    nation: 'NIR',
    kind: 'list',
    seats: 5,
  },
]
