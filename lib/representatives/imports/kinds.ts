import type { PackedRow } from './postcodes/pack-postcodes'
import { readGbSectors } from './postcodes/read-gb-sectors'
import type { PostcodeTarget } from './postcodes/stage-postcodes'
import { readUkConstituencies } from './read-uk-constituencies'
import { readUkMps } from './read-uk-mps'
import type { StagedList } from './staged'

type ListKind = { reads: 'list'; list: (text: AsyncIterable<string>) => Promise<StagedList> }
type PostcodeKind = {
  reads: 'postcodes'
  target: PostcodeTarget
  rows: (text: AsyncIterable<string>) => AsyncIterable<PackedRow>
}

const commons: PostcodeTarget = {
  chamber: 'uk-commons',
  scheme: 'gss',
  mustReach: ['ENG', 'SCT', 'WLS'],
}

/** What can be imported from a file, each with its own layout. */
export const kinds = {
  'uk-constituencies': { reads: 'list', list: readUkConstituencies },
  'uk-mps': { reads: 'list', list: readUkMps },
  'gb-postcodes': { reads: 'postcodes', target: commons, rows: readGbSectors },
} satisfies Record<string, ListKind | PostcodeKind>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

export const isKind = (name: string): name is KindName => kindNames.some((known) => known === name)
