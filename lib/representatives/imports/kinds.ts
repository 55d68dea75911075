import { type Compared, compareOutcodes } from './postcodes/compare-outcodes'
import type { PackedRow } from './postcodes/pack-postcodes'
import { readGbSectors } from './postcodes/read-gb-sectors'
import { readOnspd } from './postcodes/read-onspd'
import { readSeneddPostcodes } from './postcodes/read-senedd-postcodes'
import { readUsZips } from './postcodes/read-us-zips'
import type { PostcodeTarget } from './postcodes/stage-postcodes'
import { readCaMps } from './read-ca-mps'
import { readCaRidings } from './read-ca-ridings'
import { readEuMeps } from './read-eu-meps'
import { readSeneddConstituencies } from './read-senedd-constituencies'
import { readUkConstituencies } from './read-uk-constituencies'
import { readUkElection } from './read-uk-election'
import { readUkMembers } from './read-uk-members'
import { readUkMps } from './read-uk-mps'
import { readUsDistrictOffices, readUsSocialMedia } from './read-us-contacts'
import { readUsLegislators } from './read-us-legislators'
import type { SourceSlug } from './sources'
import type { StagedArea, StagedList } from './staged'

type PostcodeOptions = { named: Map<string, StagedArea>; withNorthernIreland: boolean }
type ListKind = { reads: 'list'; list: (text: AsyncIterable<string>) => Promise<StagedList> }
type PostcodeKind = {
  reads: 'postcodes'
  target: PostcodeTarget
  rows: (text: AsyncIterable<string>, options: PostcodeOptions) => AsyncIterable<PackedRow>
}

type CheckKind = { reads: 'check'; differences: (text: AsyncIterable<string>) => Promise<Compared> }

const commons: PostcodeTarget = { chamber: 'uk-commons', scheme: 'gss', mustReach: ['ENG', 'SCT', 'WLS'] }
const senedd: PostcodeTarget = { chamber: 'uk-senedd', scheme: 'gss', mustReach: ['WLS'] }
const house: PostcodeTarget = { chamber: 'us-house', scheme: 'us-district', mustReach: [] }

const list = (read: ListKind['list']): ListKind => ({ reads: 'list', list: read })
const postcodes = (target: PostcodeTarget, rows: PostcodeKind['rows']): PostcodeKind => {
  return { reads: 'postcodes', target, rows }
}

/** What can be imported from a file, each with its own layout; in the order in which one needs another. */
export const kinds = {
  'uk-constituencies': list(readUkConstituencies),
  'uk-mps': list(readUkMps),
  'uk-election': list(readUkElection),
  'uk-members': list(readUkMembers),
  'gb-postcodes': postcodes(commons, readGbSectors),
  onspd: postcodes(commons, (text, options) => readOnspd(text, options.withNorthernIreland)),
  'gb-outcodes': { reads: 'check', differences: compareOutcodes },
  'senedd-constituencies': list(readSeneddConstituencies),
  'senedd-postcodes': postcodes(senedd, readSeneddPostcodes),
  'ca-ridings': list(readCaRidings),
  'ca-mps': list(readCaMps),
  'eu-meps': list(readEuMeps),
  'us-legislators': list(readUsLegislators),
  'us-district-offices': list(readUsDistrictOffices),
  'us-social-media': list(readUsSocialMedia),
  'us-zips': postcodes(house, (text, { named }) => readUsZips(text, named)),
} satisfies Partial<Record<SourceSlug, ListKind | PostcodeKind | CheckKind>>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

export const isKind = (name: string): name is KindName => kindNames.some((known) => known === name)
