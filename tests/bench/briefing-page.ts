import { statements } from '@/db/client'
import { addBriefing } from '../support/briefing-rows'
import { longBriefing, longEvidence } from './render-briefing'

/** Publishes the longest briefing with all that it names. Returns the address of its page. */
export async function addLongBriefing(): Promise<string> {
  const sql = statements()
  const { sources, statistics } = longEvidence()
  for (const { key, title, authors, published, url } of sources.values())
    await sql`
      insert into source (key, kind, title, authors, published_on, published_on_precision, url)
      values (${key}, 'report', ${title}, ${JSON.stringify(authors)}::text::jsonb, ${published?.on ?? null}, ${published?.precision ?? null}, ${url})`
  for (const { key, shown, says, value, asOf, locator, caveat, source } of statistics.values())
    await sql`
      insert into statistic (key, kind, shown, says, qualifier, value, unit, place_words, as_of, as_of_precision, source_key, locator, caveat, certainty, is_published)
      values (${key}, 'claim', ${shown}, ${says}, 'estimated', ${value}, 'people', 'worldwide', ${asOf.on}, ${asOf.precision}, ${source.key}, ${locator}, ${caveat}, 'estimate', true)`
  await addBriefing(sql, { slug: 'bench-long', title: 'The longest briefing', body: longBriefing() })
  return '/briefings/bench-long'
}
