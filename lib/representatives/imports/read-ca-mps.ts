import { postTo, sortNameOf } from './member-words'
import { readTable } from './read-csv'
import { type StagedList, type StagedMember, UnusableFile } from './staged'

const columns = ['ourcommons_person_id', 'name', 'party', 'riding_name_source', 'fed_num'] as const

/** The members of the House of Commons of Canada: by number of their riding, whose name may have changed since. */
export async function readCaMps(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const members = (await readTable(text, columns)).map((row): StagedMember => {
    if (!/^\d+$/.test(row.ourcommons_person_id)) wrong.push(`Row ${row.line}: ${row.name} has no number.`)
    if (row.name === '') wrong.push(`Row ${row.line}: ${row.riding_name_source} has no name of a member.`)
    return {
      row: 'member',
      chamber: 'ca-commons',
      area: { code: { scheme: 'fed', value: row.fed_num }, name: row.riding_name_source },
      ids: [{ scheme: 'ourcommons', value: row.ourcommons_person_id }],
      name: row.name,
      sortName: sortNameOf(row.name),
      sortNameIsCertain: false,
      salutation: '',
      party: row.party,
      since: null,
      sinceIsCertain: false,
      isElected: false,
      endsOn: null,
      channels: postTo('ca-commons'),
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas: [], members, allAreasOf: [], allMembersOf: ['ca-commons'] }
}
