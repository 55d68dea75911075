import { type CitationFormat, citationAnswer } from '@/app/citation-answer'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { referenceTo } from '@/lib/library/briefings/citation'
import { readBriefing } from '@/lib/library/briefings/read-briefing'
import { getOrganisation } from '@/lib/organisation/queries'
import { citedBriefing } from './cited-briefing'

export type CiteContext = { params: Promise<{ slug: string }> }

/** A reference to a briefing as a file for reference managers. */
export async function answerWithCitation({ params }: CiteContext, format: CitationFormat): Promise<Response> {
  const { slug } = await params
  const [found, organisation] = await Promise.all([readBriefing(slug), getOrganisation()])
  if (found?.kind === 'moved') return redirectTo(`${found.to}/cite.${format}`)
  if (found?.kind === 'taken_down') return plain(410, 'This briefing was taken down.')
  if (!found) return plain(404, 'There is no such briefing.')
  return citationAnswer(referenceTo(citedBriefing(found.briefing, organisation)), format)
}

/** To where it is now, for good. */
export function redirectTo(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { location: path, 'content-security-policy': nothingAllowed },
  })
}

/** A sentence instead of a file. */
export function plain(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': nothingAllowed,
    },
  })
}
