import { openData } from '@/app/open-data'
import { getFullCampaignPage } from '@/lib/recommendations/campaign-page'
import { isoRough } from '@/lib/rough-date'
import { campaignFacts } from '../campaign-facts'
import { noCampaign } from '../no-campaign'

type Context = { params: Promise<{ slug: string }> }

/** One campaign with what it rests on and where its signers live (places with five or more). Never a person. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const campaign = await getFullCampaignPage(slug, Date.now())
  if (!campaign) return noCampaign(slug)
  const { petitionText, goals, figures, recommendation, places } = campaign
  return openData(
    {
      ...campaignFacts(campaign),
      petitionText,
      goals: goals.map((goal) => ({
        ...goal,
        reachedAt: goal.reachedAt && new Date(goal.reachedAt).toISOString(),
      })),
      figures: figures.map(({ key, shown, says, source, asOf }) => ({
        ...{ key, value: shown, says, source: source.title },
        asOf: isoRough(asOf),
      })),
      recommendation: recommendation && {
        number: recommendation.number,
        title: recommendation.title,
        addressees: recommendation.addressees.map(({ body }) => body.name),
      },
      places,
    },
    30,
  )
}
