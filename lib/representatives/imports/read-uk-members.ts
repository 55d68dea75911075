import { dayOf, parliamentPage, postTo } from './member-words'
import { readTable } from './read-csv'
import { type Code, type StagedArea, type StagedList, type StagedMember, UnusableFile } from './staged'
import { inGroups } from './work'

const columns = [
  'chamber',
  'person_id',
  'parliament_member_id',
  'scotparl_id',
  'senedd_id',
  'niassembly_id',
  'wikidata_id',
  'name',
  'given_name',
  'family_name',
  'area_name',
  'party',
  'start_date',
  'start_reason',
] as const

type Row = Record<(typeof columns)[number], string> & { line: number }

const chambers: Record<string, string> = {
  commons: 'uk-commons',
  lords: 'uk-lords',
  scotland: 'uk-scotland',
  wales: 'uk-senedd',
  ni: 'uk-ni',
}

/** Chambers whose places this list names; those of the Commons come with their codes from their own list. */
const seatsOf: Record<string, { nation: string; seats: number; kind: StagedArea['kind'] }> = {
  'uk-senedd': { nation: 'WLS', seats: 6, kind: 'list' },
  'uk-ni': { nation: 'NIR', seats: 5, kind: 'list' },
}

const certain = ['general_election', 'regional_election', 'by_election', 'appointed']
const elections = ['general_election', 'regional_election', 'by_election']

function idsOf(row: Row): Code[] {
  const ids: [string, string][] = [
    ['uk-parl', row.parliament_member_id],
    ['twfy', row.person_id.split('/').at(-1) ?? ''],
    ['scotparl', row.scotparl_id],
    ['senedd', row.senedd_id],
    ['niassembly', row.niassembly_id],
    ['wikidata', row.wikidata_id],
  ]
  return ids.filter(([, value]) => value !== '').map(([scheme, value]) => ({ scheme, value }))
}

/** A lord is sorted by the title: "Blackwood of North Oxford, Baroness". */
function sortNameOf(row: Row): string {
  if (row.family_name !== '')
    return row.given_name ? `${row.family_name}, ${row.given_name}` : row.family_name
  const [title = '', ...rest] = row.name.replace(/^The /, '').split(' ')
  const name = rest.join(' ').replace(/^of /, '')
  return name === '' ? row.name : `${name}, ${title}`
}

function channelsOf(chamber: string, row: Row) {
  const isInParliament = chamber === 'uk-commons' || chamber === 'uk-lords'
  return [
    ...postTo(chamber),
    ...(isInParliament && row.parliament_member_id ? [parliamentPage(row.parliament_member_id)] : []),
  ]
}

function memberOf(row: Row, chamber: string): StagedMember {
  return {
    row: 'member',
    chamber,
    area: chamber === 'uk-lords' ? null : { code: null, name: row.area_name },
    ids: idsOf(row),
    name: row.name,
    sortName: sortNameOf(row),
    sortNameIsCertain: true,
    salutation: '',
    party: row.party,
    since: dayOf(row.start_date),
    sinceIsCertain: certain.includes(row.start_reason),
    isElected: elections.includes(row.start_reason),
    endsOn: null,
    channels: channelsOf(chamber, row),
  }
}

const passingArea = (
  chamber: string,
  name: string,
  words: Pick<StagedArea, 'nation' | 'seats' | 'kind'>,
): StagedArea => ({
  row: 'area',
  chamber,
  codes: [],
  name,
  nameAlt: '',
  region: '',
  isNonVoting: false,
  from: null,
  until: null,
  within: [],
  contains: [],
  isPassing: true,
  ...words,
})

/** A Scottish region has seven members, a constituency one. Two to four of one place are a mistake in the list. */
function scottishArea(name: string, members: number): StagedArea {
  const isRegion = members >= 5
  return passingArea('uk-scotland', name, {
    nation: 'SCT',
    seats: isRegion ? 7 : 1,
    kind: isRegion ? 'region' : 'constituency',
  })
}

function areasOf(members: StagedMember[]): StagedArea[] {
  const places = inGroups(
    members.filter(({ area }) => area !== null),
    ({ chamber, area }) => `${chamber}|${area?.name}`,
  )
  return [...places.values()].flatMap(([first, ...others]) => {
    if (!first?.area || first.chamber === 'uk-commons') return []
    if (first.chamber === 'uk-scotland') return [scottishArea(first.area.name, others.length + 1)]
    const words = seatsOf[first.chamber]
    return words ? [passingArea(first.chamber, first.area.name, words)] : []
  })
}

function checkRow(row: Row): string[] {
  const who = `Row ${row.line}: ${row.name || 'somebody'}`
  if (!chambers[row.chamber]) return [`${who} is of a chamber called ${row.chamber || 'nothing'}.`]
  if (row.name === '' || row.person_id === '') return [`${who} has no name or no identifier.`]
  if (row.chamber !== 'lords' && row.area_name === '') return [`${who} sits for no place.`]
  return []
}

/** All current members of the parliaments and assemblies of the United Kingdom. Throws UnusableFile. */
export async function readUkMembers(text: AsyncIterable<string>): Promise<StagedList> {
  const rows = await readTable(text, columns)
  const wrong = rows.flatMap(checkRow)
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  const members = rows.map((row) => memberOf(row, chambers[row.chamber] ?? ''))
  return { areas: areasOf(members), members, allAreasOf: [], allMembersOf: Object.values(chambers) }
}
