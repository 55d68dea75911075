import { privateHeaders } from '@/app/staff/read-form'
import { draftFileOf } from '@/lib/campaigns/editing/draft-file'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaff } from '@/lib/staff/session'

/** What is written of a campaign as a file, to begin another from. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await requireStaff('campaign.edit', `/staff/campaigns/${slug}`)
  const file = await inTransaction((tx) => draftFileOf(tx, slug))
  if (file === null)
    return new Response('There is no such campaign.\n', { status: 404, headers: privateHeaders })
  return new Response(file, {
    headers: {
      ...privateHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.json"`,
    },
  })
}
