import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { openToAll } from '@/app/open-data'
import { csvOfFigures } from '@/lib/library/evidence/csv-of-figures'

const keysMax = 60
const isKey = (key: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 80

/** The figures of a chart with their sources: `?keys=one,two`. Keys that nothing has are left out. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('keys') ?? ''
  const keys = asked.split(',').filter(isKey).slice(0, keysMax)
  const csv = keys.length > 0 ? await csvOfFigures(keys) : null
  return new Response(csv ?? 'None of these figures is there. Write ?keys=one,two\n', {
    status: csv ? 200 : 404,
    headers: {
      'content-type': `${csv ? 'text/csv' : 'text/plain'}; charset=utf-8`,
      ...(csv && { 'content-disposition': 'attachment; filename="figures.csv"' }),
      'cache-control': csv ? 'public, max-age=60, stale-while-revalidate=60' : 'no-store',
      'content-security-policy': nothingAllowed,
      ...openToAll,
    },
  })
}
