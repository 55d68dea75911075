import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { refreshCampaign } from '../campaigns/refresh-campaign'
import { writeEvent } from '../campaigns/write-event'
import { tellSigners } from './tell-signers'

/** What an addressee answered. `source`: the address it was published at, or which letter it was. `at` in milliseconds. */
export type Answer = { by: string; text: string; source: string; at: number; wantsToTell: boolean }

type Recorded =
  | { kind: 'recorded' | 'waits' | 'in_the_future' | 'not_possible' }
  /** The person who noted it cannot be who approves it. */
  | { kind: 'own' }

const states = ['open', 'paused', 'closed', 'delivered', 'won', 'part_won', 'lost', 'superseded']

/**
 * Puts an answer into the public record, and into the post to those who signed where that is wanted; where the organisation asks for a second person it waits for one, seen by staff
 * alone. `summaryOf` words it for the record.
 */
export async function recordAnswer(
  tx: Tx,
  { slug, staffId, answer, summary }: { slug: string; staffId: string; answer: Answer; summary: string },
): Promise<Recorded> {
  if (answer.at > Date.now()) return { kind: 'in_the_future' }
  const campaign = await lockCampaign(tx, slug)
  if (!campaign || !states.includes(campaign.state)) return { kind: 'not_possible' }
  const { id: campaignId, needsSecondPerson } = campaign
  await writeEvent(tx, {
    ...{ campaignId, staffId, summary, kind: 'answered' as const, isPublic: !needsSecondPerson },
    at: new Date(needsSecondPerson ? Date.now() : answer.at),
    facts: needsSecondPerson ? { waitingAnswer: answer } : await publish(tx, slug, answer),
  })
  if (needsSecondPerson) return { kind: 'waits' }
  await refreshCampaign(tx, slug)
  return { kind: 'recorded' }
}

export type WaitingAnswer = {
  id: number
  by: string
  byId: string
  at: number
  answer: Answer
  summary: string
}

/** Answers that wait for a second person, the oldest first. */
export async function listWaitingAnswers(slug: string, tx: Tx = db): Promise<WaitingAnswer[]> {
  return [
    ...(await tx.execute<WaitingAnswer>(sql`
      select e.id, e.facts->'waitingAnswer' as answer, e.summary, coalesce(nullif(p.name, ''), p.email, '') as by,
        coalesce(e.staff_id, '') as "byId", extract(epoch from e.at)::float8 * 1000 as at
      from campaign_event e join campaign c on c.id = e.campaign_id left join staff p on p.id = e.staff_id
      where c.slug = ${slug} and e.kind = 'answered' and e.facts ? 'waitingAnswer'
        and not exists (select from campaign_event d where d.campaign_id = c.id and d.facts->>'decidesAnswer' = e.id::text)
      order by e.id`)),
  ]
}

type Decision = { slug: string; staffId: string; eventId: number; decision: 'approve' | 'refuse' }

/** Lets a waiting answer stand in the public record, or not: always another person than who noted it, and once. */
export async function decideAnswer(
  tx: Tx,
  { slug, staffId, eventId, decision }: Decision,
): Promise<Recorded | { kind: 'refused' }> {
  const campaign = await lockCampaign(tx, slug)
  const waiting = (await listWaitingAnswers(slug, tx)).find(({ id }) => id === eventId)
  if (!campaign || !waiting || !states.includes(campaign.state)) return { kind: 'not_possible' }
  if (waiting.byId === staffId) return { kind: 'own' }
  const { answer, summary } = waiting
  const decided = { campaignId: campaign.id, staffId }
  if (decision === 'refuse') {
    await writeEvent(tx, {
      ...decided,
      kind: 'noted',
      summary,
      facts: { decidesAnswer: eventId, refused: true },
    })
    return { kind: 'refused' }
  }
  await writeEvent(tx, {
    ...{ ...decided, summary, kind: 'answered' as const, isPublic: true, at: new Date(answer.at) },
    facts: { ...(await publish(tx, slug, answer)), decidesAnswer: eventId },
  })
  await refreshCampaign(tx, slug)
  return { kind: 'recorded' }
}

/** Puts the answer out: a mail to those who signed, where that was wanted, and how many went with the record. */
async function publish(tx: Tx, slug: string, answer: Answer): Promise<Record<string, unknown>> {
  const told = answer.wantsToTell ? await tellSigners(tx, slug, answer) : 0
  return { source: answer.source, ...(answer.wantsToTell && { told }) }
}

/** One at a time: of two who decide at once, the second finds it decided. */
async function lockCampaign(tx: Tx, slug: string) {
  const [row] = await tx.execute<{ id: number; state: string; needsSecondPerson: boolean }>(sql`
    select id, state, coalesce((select needs_second_person from organisation), false) as "needsSecondPerson"
    from campaign where slug = ${slug} for update`)
  return row
}
