import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { privateHeaders } from '@/app/staff/read-form'
import { campaignToShow } from '@/lib/journeys/campaign-to-show'
import { planToChange, readJourney } from '@/lib/journeys/read-journey'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import { requireStaff } from '@/lib/staff/session'
import { framed, framePolicy } from '../../../../../[id]/preview/framed'
import { fictional, previewOf } from '../../../../../[id]/preview/preview-of'
import { looks } from '../../../../../[id]/shown'

type Params = { params: Promise<{ key: string; step: string }> }

/** The mail of a step as it is saved, for the frame on its page; as plain text where that is asked for. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  await requireStaff('mailing.write')
  const { key, step: typedPlace } = await params
  const journey = await readJourney(key)
  const plan = journey && planToChange(journey)
  const text = plan?.steps[Number(typedPlace) - 1]?.texts[0]
  if (!journey || !plan || !text) notFound()
  const campaignId = await campaignToShow(plan)
  const about = await readTextAbout(campaignId, [text])
  const message = await previewOf(journey, text, about, fictional('known', text.locale, campaignId))
  const look = looks.find((known) => known === request.nextUrl.searchParams.get('look')) ?? 'light'
  return new Response(look === 'text' ? message.text : framed(message.html, look), {
    headers: {
      ...privateHeaders,
      'content-type': look === 'text' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
      'content-security-policy': framePolicy,
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    },
  })
}
