import { openData } from '@/app/open-data'
import { openLists } from '@/app/open-data-schema'
import { env } from '@/lib/env'
import { getOrganisation } from '@/lib/organisation/queries'

export const dynamic = 'force-dynamic'

/** What there is, for programs: each list with its fields. The same for people is at /open-data. */
export async function GET(): Promise<Response> {
  const site = env().SITE_URL
  const { legalName, email } = await getOrganisation()
  return openData(
    {
      publisher: legalName,
      documentation: `${site}/open-data`,
      reuse: `Ask us before you reuse it: ${email}`,
      lists: openLists.map(({ name, path, key, says, fields, alone }) => ({
        name,
        says,
        list: site + path,
        one: `${site}${path}/{${key}}`,
        fields: Object.fromEntries(fields.map(describe)),
        alone: Object.fromEntries(alone.map(describe)),
      })),
      feeds: ['atom', 'rss', 'json'].map((format) => `${site}/feed.${format}`),
      calendar: `${site}/events.ics`,
    },
    3600,
  )
}

function describe({ name, type, says }: { name: string; type: string; says: string }) {
  return [name, `${type}: ${says}`]
}
