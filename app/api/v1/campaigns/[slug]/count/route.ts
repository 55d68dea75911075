import { openData } from '@/app/open-data'
import { getCount } from '@/lib/counting/queries'
import { noCampaign } from '../../no-campaign'

type Context = { params: Promise<{ slug: string }> }

/** Confirmed signatures, as the campaign's page shows them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const count = await getCount(slug)
  return count ? openData(count, 1) : noCampaign(slug)
}
