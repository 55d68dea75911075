import { channel, dayOf, mailOf, parliamentPage, postTo, sortNameOf } from './member-words'
import { readTable } from './read-csv'
import { type StagedList, type StagedMember, UnusableFile } from './staged'

const columns = [
  'gss_code',
  'constituency',
  'member_id',
  'twfy_person_id',
  'display_name',
  'party',
  'email',
  'membership_segment_since',
  'membership_reason',
] as const

const elections = ['general_election', 'by_election']

/** The members of the House of Commons, by the number that Parliament gives them. Throws UnusableFile. */
export async function readUkMps(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const members = (await readTable(text, columns)).map((row): StagedMember => {
    if (!/^\d+$/.test(row.member_id))
      wrong.push(`Row ${row.line}: ${row.display_name} has no number of Parliament.`)
    if (row.display_name === '') wrong.push(`Row ${row.line}: ${row.constituency} has no name of a member.`)
    const email = mailOf(row.email)
    if (row.email !== '' && !email) wrong.push(`Row ${row.line}: ${row.email} is not one address.`)
    const isElected = elections.includes(row.membership_reason)
    const twfy = row.twfy_person_id ? [{ scheme: 'twfy', value: row.twfy_person_id }] : []
    return {
      row: 'member',
      chamber: 'uk-commons',
      area: { code: { scheme: 'gss', value: row.gss_code }, name: row.constituency },
      ids: [{ scheme: 'uk-parl', value: row.member_id }, ...twfy],
      name: row.display_name,
      sortName: sortNameOf(row.display_name),
      sortNameIsCertain: false,
      salutation: '',
      party: row.party,
      since: dayOf(row.membership_segment_since),
      sinceIsCertain: isElected,
      isElected,
      endsOn: null,
      channels: [
        ...(email ? [channel('email', email)] : []),
        ...postTo('uk-commons'),
        parliamentPage(row.member_id),
      ],
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas: [], members, allAreasOf: [], allMembersOf: ['uk-commons'] }
}
