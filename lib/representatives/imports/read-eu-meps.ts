import { channel, dayOf, mailOf } from './member-words'
import { readTable } from './read-csv'
import { type StagedArea, type StagedList, type StagedMember, UnusableFile } from './staged'

const columns = ['epid', 'country', 'first_name', 'last_name', 'email', 'eugroup', 'since', 'phone'] as const

type Row = Record<(typeof columns)[number], string> & { line: number }

/** Seats of each country from 2024 to 2029, by Decision (EU) 2023/2061. */
const seatsOf: Record<string, number> = {
  AT: 20,
  BE: 22,
  BG: 17,
  CY: 6,
  CZ: 21,
  DE: 96,
  DK: 15,
  EE: 7,
  ES: 61,
  FI: 15,
  FR: 81,
  GR: 21,
  HR: 12,
  HU: 21,
  IE: 14,
  IT: 76,
  LT: 11,
  LU: 6,
  LV: 9,
  MT: 6,
  NL: 31,
  PL: 53,
  PT: 21,
  RO: 33,
  SE: 21,
  SI: 9,
  SK: 15,
}

/** The Parliament of 2024 met on this day. Earlier ones are the first day of an earlier mandate. */
const metOn = '2024-07-16'
const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' })
const countryOf = (row: Row) => row.country.toUpperCase()
const code = (country: string) => ({ scheme: 'eu-country', value: country })

const areaOf = (country: string): StagedArea => ({
  row: 'area',
  chamber: 'eu-parliament',
  codes: [code(country)],
  name: countryNames.of(country) ?? country,
  nameAlt: '',
  nation: 'EU',
  region: '',
  kind: 'list',
  seats: seatsOf[country] ?? 0,
  isNonVoting: false,
  from: null,
  until: null,
  within: [],
  contains: [],
  isPassing: true,
})

/** Sits with a group of the Parliament; what their party at home is called is left out. */
function memberOf(row: Row): StagedMember {
  const email = mailOf(row.email)
  const since = dayOf(row.since)
  const isOfThis = since !== null && since >= metOn
  return {
    row: 'member',
    chamber: 'eu-parliament',
    area: { code: code(countryOf(row)), name: '' },
    ids: [{ scheme: 'mep', value: row.epid }],
    name: `${row.first_name} ${row.last_name}`.trim(),
    sortName: `${row.last_name}, ${row.first_name}`,
    sortNameIsCertain: true,
    salutation: '',
    party: row.eugroup === 'NA' ? 'Non-attached' : row.eugroup,
    since: isOfThis ? since : null,
    sinceIsCertain: isOfThis,
    isElected: false,
    endsOn: null,
    channels: [
      ...(email ? [channel('email', email)] : []),
      ...(row.phone ? [channel('phone', row.phone.replace(/^00/, '+'), 'Brussels')] : []),
    ],
  }
}

function checkRow(row: Row): string[] {
  const who = `Row ${row.line}: ${row.first_name} ${row.last_name}`.trim()
  if (!/^\d+$/.test(row.epid) || row.last_name === '') return [`${who} has no name or no number.`]
  if (!seatsOf[countryOf(row)]) return [`${who} is of no country of the Union: ${row.country || 'nothing'}.`]
  if (row.email !== '' && !mailOf(row.email)) return [`${who}: ${row.email} is not one address.`]
  return []
}

/** The members of the European Parliament, by country. Throws UnusableFile. */
export async function readEuMeps(text: AsyncIterable<string>): Promise<StagedList> {
  const rows = await readTable(text, columns)
  const wrong = rows.flatMap(checkRow)
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  const areas = [...new Set(rows.map(countryOf))].sort().map(areaOf)
  return { areas, members: rows.map(memberOf), allAreasOf: [], allMembersOf: ['eu-parliament'] }
}
