import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { inTransaction } from '@/lib/in-transaction'
import { openDataLink } from '@/lib/rights/data-link'
import { erasePerson } from '@/lib/rights/erase-person'

type Context = { params: Promise<{ token: string }> }

/** Erases whoever owns the link, once they have said that they mean it. Pressing twice is the same as once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const page = `/your-data/${encodeURIComponent(token)}`
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return seeOther(page)
  const link = await openDataLink(token, new Date())
  if (link.kind !== 'open') return seeOther(page)
  if (post.values.sure !== 'yes') return seeOther(`${page}?missing=sure#erase`)
  await inTransaction((tx) => erasePerson(tx, link.key, { cause: 'asked' }))
  return seeOther('/your-data/erased')
}

/** Opening the address erases nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/your-data/${encodeURIComponent((await params).token)}`)
}
