import { z } from 'zod'
import { channel, dayOf } from './member-words'
import { readTable } from './read-csv'
import { isYaml, readWhole, readYaml } from './read-yaml'
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

const words = z.string().default('')
const term = z.object({
  type: z.enum(['sen', 'rep']),
  state: z.string(),
  district: words,
  party: words,
  start: z.string(),
  end: z.string(),
  phone: words,
  address: words,
  url: words,
  contact_form: words,
})
const records = z.array(
  z.object({
    id: z.object({ bioguide: z.string(), govtrack: words, wikidata: words }),
    name: z.object({ first: words, last: words, official_full: words }),
    terms: z.tuple([term], term),
  }),
)

/** The project's own YAML, of which the table is made: what counts is the last of somebody's terms. */
function rowsOfYaml(whole: string): Row[] {
  return readYaml(whole, records).map(({ id, name, terms }, n) => {
    const { type, start, end, ...last } = terms.at(-1) ?? terms[0]
    return {
      line: n + 1,
      ...last,
      ...name,
      bioguide: id.bioguide,
      govtrack: id.govtrack,
      openstates_wikidata: id.wikidata,
      chamber: type === 'sen' ? 'senate' : 'house',
      term_start: start,
      term_end: end,
    }
  })
}

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

async function* again(whole: string): AsyncGenerator<string> {
  yield whole
}

/** Both chambers of Congress, and the states and districts they sit for, as a table or as YAML. Throws UnusableFile. */
export async function readUsLegislators(text: AsyncIterable<string>): Promise<StagedList> {
  const whole = await readWhole(text)
  const rows = isYaml(whole) ? rowsOfYaml(whole) : await readTable(again(whole), columns)
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
