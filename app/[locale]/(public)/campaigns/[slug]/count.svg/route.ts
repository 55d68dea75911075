import { cachedAnswer } from '@/app/cached-answer'
import { escapeMarkup } from '@/app/ui/escape-markup'
import { formatCount, signedWords } from '@/app/ui/format'
import { smallestBar } from '@/app/ui/smallest-bar'
import { readCampaign } from '../read-campaign'

export const dynamic = 'force-static'
export const revalidate = 60

type Context = { params: Promise<{ slug: string }> }

/** The count as a picture for other sites: drawn here, the same for everybody, and asking nothing of who sees it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const campaign = await readCampaign((await params).slug)
  if (!campaign) return new Response('There is no such campaign\n', { status: 404 })
  const few = campaign.confirmed < smallestBar
  const picture = draw({
    name: campaign.isSample ? `Sample: ${campaign.name}` : campaign.name,
    figure: few ? 'Sign the petition' : formatCount(campaign.confirmed),
    under: few ? 'Be one of the first' : signedWords(campaign.confirmed),
  })
  const answer = cachedAnswer(picture, 'image/svg+xml', 60)
  answer.headers.set('cross-origin-resource-policy', 'cross-origin')
  return answer
}

const nameMost = 44
const shorten = (text: string) =>
  text.length > nameMost ? `${text.slice(0, nameMost - 1).trimEnd()}…` : text

/** Colours of its own: another site's ground may be any. A picture loads no fonts, so these are what readers have. */
function draw({ name, figure, under }: { name: string; figure: string; under: string }): string {
  const sans = 'font-family="Public Sans,Segoe UI,Roboto,Helvetica,Arial,sans-serif"'
  const serif = 'font-family="Besley,Clarendon,Rockwell,Georgia,serif"'
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="120" viewBox="0 0 360 120" role="img">',
    `<title>${escapeMarkup(`${name}: ${figure} ${under}`)}</title>`,
    '<rect width="360" height="120" fill="#fff"/><path d="M0 2h360M0 118h360" stroke="#0f1e24" stroke-width="4"/>',
    `<text x="16" y="31" ${sans} font-size="15" fill="#38484e">${escapeMarkup(shorten(name))}</text>`,
    `<text x="16" y="76" ${serif} font-size="${figure.length > 9 ? 30 : 42}" font-weight="700" fill="#0f1e24">${escapeMarkup(figure)}</text>`,
    `<text x="16" y="103" ${sans} font-size="15" fill="#0f1e24">${escapeMarkup(under)}</text>`,
    '</svg>',
  ].join('')
}
