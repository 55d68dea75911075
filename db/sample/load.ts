import { sql } from 'drizzle-orm'
import type { Tx } from '../client'
import { countChange } from '../schema/counting'
import { helpline, organisation } from '../schema/organisation'
import { accessToJustice } from './campaigns/access-to-justice'
import { childrenAbroad } from './campaigns/children-abroad'
import { crewNotices } from './campaigns/crew-notices'
import { preventionFund } from './campaigns/prevention-fund'
import { recruiterList } from './campaigns/recruiter-list'
import { endOfDay, londonInstant, weeksToMove, writtenFor } from './dates'
import { sampleHelplines } from './helplines'
import { loadLetters } from './letters'
import { loadLibrary } from './library/load-library'
import { loadCampaign } from './load-campaign'
import { loadMailing } from './load-mailing'
import { loadPaper } from './load-paper'
import { loadSupporters } from './load-supporters'
import { sampleOrganisation } from './organisation'
import { inventPeople } from './people'
import { startRandom } from './random'
import { loadRepresentatives } from './representatives/load-representatives'
import type { SampleCampaign } from './sample-campaign'
import { signAs } from './signatures'

export const sampleCampaigns: readonly SampleCampaign[] = [
  preventionFund,
  childrenAbroad,
  accessToJustice,
  recruiterList,
  crewNotices,
]

const peopleCount = 2600

/**
 * Fills an empty database with the content it starts with: the organisation, its library, five campaigns with their
 * fictional signers, already counted, a small directory of representatives and the draft of a mailing. All of it or nothing.
 * Throws when there is an organisation already.
 */
export async function loadSample(tx: Tx, now = Date.now()): Promise<void> {
  await tx.transaction(async (inner) => {
    const weeks = weeksToMove(now)
    await inner.insert(organisation).values(sampleOrganisation)
    await inner.insert(helpline).values(sampleHelplines)
    const recommendations = await loadLibrary(inner, weeks)
    const people = inventPeople(peopleCount, startRandom(1787))
    const contents = sampleCampaigns.map((content) => ({
      content,
      signatures: signAs(people, content.signers, openPeriod(content, weeks)),
    }))
    await loadSupporters(
      inner,
      people,
      contents.flatMap(({ signatures }) => signatures),
    )
    for (const { content, signatures } of contents) {
      const restsOn = content.recommendation ? recommendations.get(content.recommendation)! : null
      await loadCampaign(inner, content, signatures, restsOn, weeks)
    }
    await loadPaper(inner)
    await foldCounts(inner)
    await loadRepresentatives(inner, people, weeks)
    await loadLetters(inner, weeks)
    await loadMailing(inner, weeks)
  })
}

/** From the opening to the closing, or to the day the sample was written for. */
function openPeriod(content: SampleCampaign, weeks: number): { from: Date; to: Date } {
  const today = writtenFor + weeks * 7 * 24 * 3_600_000
  const to = Math.min(endOfDay(content.lastDay, weeks).getTime(), today)
  return { from: londonInstant(content.opensAt, weeks), to: new Date(to) }
}

/** Counts the rows once, in place of the changes that the trigger has left for the counter. The tables were empty. */
async function foldCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into campaign_count (campaign_id, confirmed)
    select campaign_id, count(*) from signature where state = 'confirmed' group by 1`)
  await tx.execute(sql`
    insert into place_count (campaign_id, country, area, confirmed)
    select campaign_id, country, area, count(*) from signature where state = 'confirmed' group by 1, 2, 3`)
  await tx.execute(sql`
    insert into constituency_count (campaign_id, constituency_id, confirmed)
    select campaign_id, constituency_id, count(*) from signature where state = 'confirmed' and constituency_id is not null group by 1, 2`)
  await tx.execute(sql`
    insert into campaign_day (campaign_id, day, source, what, n)
    select campaign_id, day, source, what, sum(delta) from count_change group by 1, 2, 3, 4`)
  await tx.delete(countChange)
}
