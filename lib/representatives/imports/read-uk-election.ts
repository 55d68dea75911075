import { readTable } from './read-csv'
import { type StagedElected, type StagedList, UnusableFile } from './staged'

const columns = ['gss_code', 'constituency', 'member_id', 'given_name', 'family_name'] as const

/** Who was declared elected at a general election to the House of Commons. Throws UnusableFile. */
export async function readUkElection(text: AsyncIterable<string>): Promise<StagedList> {
  const wrong: string[] = []
  const elected = (await readTable(text, columns)).map((row): StagedElected => {
    const name = `${row.given_name} ${row.family_name}`.trim()
    if (!/^\d+$/.test(row.member_id))
      wrong.push(`Row ${row.line}: ${name || row.constituency} has no number of Parliament.`)
    return {
      chamber: 'uk-commons',
      area: { scheme: 'gss', value: row.gss_code },
      ids: [{ scheme: 'uk-parl', value: row.member_id }],
      name: name || row.constituency,
    }
  })
  if (wrong.length > 0) throw new UnusableFile(wrong.slice(0, 20))
  return { areas: [], members: [], allAreasOf: [], allMembersOf: [], elected }
}
