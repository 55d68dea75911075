import { problem } from '@/app/answers'
import { openData, openToAll } from '@/app/open-data'
import { getCount } from '@/lib/counting/queries'

type Context = { params: Promise<{ slug: string }> }

/** Confirmed signatures, as the campaign's page shows them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const count = await getCount((await params).slug)
  return count ? openData(count, 1) : problem(404, 'There is no such campaign', {}, openToAll)
}
