import { channel, dayOf } from './member-words'
import { readTable } from './read-csv'
import {
  type StagedArea,
  type StagedChannel,
  type StagedList,
  type StagedMember,
  UnusableFile,
} from './staged'
import { districtArea, isPlace, isState, stateArea } from './us-places'

const columns = [
  'bioguide',
  'chamber',
  'state',
  'district',
  'party',
  'first',
  'last',
  'official_full',
  'term_start',
  'term_end',
  'phone',
  'address',
  'url',
  'contact_form',
  'govtrack',
  'openstates_wikidata',
] as const

type Row = Record<(typeof columns)[number], string> & { line: number }

const nameOf = (row: Row) => row.official_full || `${row.first} ${row.last}`.trim()

/** Congress has no addresses for mail: its members are rung up, or written to by the form on their site. */
function channelsOf(row: Row): StagedChannel[] {
  const form = row.contact_form ? [{ ...channel('form', row.contact_form), isPreferred: true }] : []
  const rest = [
    ...(row.phone ? [channel('phone', row.phone, 'Washington')] : []),
    ...(row.url ? [channel('web', row.url)] : []),
    ...(row.address ? [channel('post', row.address, 'Washington')] : []),
  ]
  return [...form, ...rest.filter(({ value }) => value !== row.contact_form)]
}

/** Terms end on the third of January of an odd year. Somebody appointed to fill a seat leaves on another day. */
const endsOn = (row: Row) => {
  const day = dayOf(row.term_end)
  return day && !/^\d{3}[13579]-01-03$/.test(day) ? day : null
}

function memberOf(row: Row): StagedMember {
  const code =
    row.chamber === 'senate'
      ? { scheme: 'us-state', value: row.state }
      : { scheme: 'us-district', value: `${row.state}-${row.district}` }
  const ids = [
    { scheme: 'bioguide', value: row.bioguide },
    { scheme: 'govtrack', value: row.govtrack },
    { scheme: 'wikidata', value: row.openstates_wikidata },
  ]
  return {
    row: 'member',
    chamber: row.chamber === 'senate' ? 'us-senate' : 'us-house',
    area: { code, name: '' },
    ids: ids.filter(({ value }) => value !== ''),
    name: nameOf(row),
    sortName: row.first ? `${row.last}, ${row.first}` : row.last,
    sortNameIsCertain: true,
    salutation: '',
    party: row.party,
    since: dayOf(row.term_start),
    sinceIsCertain: true,
    isElected: true,
    endsOn: endsOn(row),
    channels: channelsOf(row),
  }
}

const areaOf = (row: Row): StagedArea =>
  row.chamber === 'senate' ? stateArea(row.state) : districtArea(row.state, row.district)

function checkRow(row: Row): string[] {
  const who = `Row ${row.line}: ${nameOf(row) || 'somebody'}`
  if (row.bioguide === '' || nameOf(row) === '') return [`${who} has no name or no identifier.`]
  if (row.chamber !== 'senate' && row.chamber !== 'house') return [`${who} is of no chamber of Congress.`]
  if (row.chamber === 'senate' ? !isState(row.state) : !isPlace(row.state))
    return [`${who} sits for no state.`]
  if (row.chamber === 'house' && !/^\d{1,2}$/.test(row.district)) return [`${who} sits for no district.`]
  return []
}

/** Both chambers of Congress, and the states and districts they sit for. Throws UnusableFile. */
export async function readUsLegislators(text: AsyncIterable<string>): Promise<StagedList> {
  const rows = await readTable(text, columns)
  const wrong = rows.flatMap(checkRow)
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  const areas = new Map(rows.map((row) => areaOf(row)).map((one) => [`${one.chamber} ${one.name}`, one]))
  return {
    areas: [...areas.values()],
    members: rows.map(memberOf),
    allAreasOf: [],
    allMembersOf: ['us-senate', 'us-house'],
  }
}
