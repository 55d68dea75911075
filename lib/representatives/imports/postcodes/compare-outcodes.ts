import { statements } from '@/db/client'
import { readTable } from '../read-csv'
import { UnusableFile } from '../staged'

const columns = ['outcode', 'gss_code', 'live_postcodes'] as const
const toldMost = 20

/** `differences` are sentences; none: the file says what the postcodes in use come to. */
export type Compared = { counts: Record<string, number>; differences: string[] }

/**
 * Compares a count of postcodes by outward code and constituency with those in use, from which it can be made: nothing of it
 * is kept. Partial postcodes are answered from the postcodes themselves. Throws UnusableFile.
 */
export async function compareOutcodes(text: AsyncIterable<string>): Promise<Compared> {
  const rows = await readTable(text, columns)
  const inUse = await countsInUse()
  if (inUse.size === 0) throw new UnusableFile(['There are no postcodes to compare with. Import them first.'])
  const differences: string[] = []
  let postcodes = 0
  for (const { line, outcode, gss_code: code, live_postcodes: written } of rows) {
    const said = Number(written)
    if (!/^[A-Z]{1,2}\d[A-Z\d]?$/.test(outcode) || !Number.isInteger(said) || said < 1)
      throw new UnusableFile([`Row ${line}: ${outcode || 'nothing'} with ${written || 'nothing'} postcodes.`])
    const key = `${outcode} ${code}`
    const found = inUse.get(key) ?? 0
    inUse.delete(key)
    postcodes += said
    if (found !== said)
      differences.push(
        `${outcode} has ${said} postcodes in ${code || 'no place'} by the file, and ${found} here.`,
      )
  }
  for (const [key, found] of inUse) {
    const [outcode, code] = key.split(' ')
    differences.push(`${outcode} has ${found} postcodes in ${code || 'no place'} here, and none by the file.`)
  }
  const more = differences.length - toldMost
  const told = differences.slice(0, toldMost)
  if (more > 0) told.push(`And ${more} more. Postcodes of another day differ; those in use stay as they are.`)
  return { counts: { 'outward codes and places': rows.length, postcodes }, differences: told }
}

async function countsInUse(): Promise<Map<string, number>> {
  const rows = await statements()<{ outcode: string; code: string; postcodes: number }[]>`
    select left(s.sector, -1) as outcode, s.area_code as code, sum(length(s.units) / 2)::int as postcodes
    from postcode_sector s join postcode_generation g on g.id = s.generation_id
    join directory_source d on d.slug = g.source_slug
    where g.chamber_slug = 'uk-commons' and g.is_current and not d.is_sample group by 1, 2 having sum(length(s.units)) > 0`
  return new Map(rows.map(({ outcode, code, postcodes }) => [`${outcode} ${code}`, postcodes]))
}
