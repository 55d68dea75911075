import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { commentStates } from '@/db/schema/moderation'
import { firstName, smallestPlaceShown } from '../campaigns/shown-signers'

export { commentStates }
export type CommentState = (typeof commentStates)[number]

/** A comment as moderators read it. Instants are milliseconds since 1970. */
export type CommentRow = {
  id: string
  text: string
  state: CommentState
  flags: string[]
  name: string
  showName: boolean
  country: string
  area: string
  campaign: string
  slug: string
  isSample: boolean
  /** Whether its signature counts: only then a page shows it. */
  counts: boolean
  packPosition: number | null
  at: number
  decidedAt: number | null
  decidedBy: string
  place: string
}

export const commentsOnPage = 10

type Wanted = { state: CommentState; campaignId?: number; after?: { at: string; id: string } }

/** What waits, oldest first; what was decided, newest first. One more than a page where there are more. */
export async function listComments({ state, campaignId, after }: Wanted): Promise<CommentRow[]> {
  const isQueue = state === 'waiting' || state === 'safeguarding'
  const at = isQueue ? sql`k.created_at` : sql`k.decided_at`
  const place = sql`(${at}, k.signature_id)`
  const given = after && sql`(${after.at}::timestamptz, ${after.id}::uuid)`
  const order = isQueue
    ? sql`k.created_at, k.signature_id`
    : sql`k.decided_at desc nulls last, k.signature_id desc`
  return [
    ...(await db.execute<CommentRow>(sql`
      select k.signature_id as id, k.text, k.state, k.flags, s.name, s.show_name as "showName", s.country, s.area, c.name as campaign, c.slug,
        c.is_sample as "isSample", s.state = 'confirmed' as counts, k.pack_position as "packPosition",
        extract(epoch from k.created_at)::float8 * 1000 as at, extract(epoch from k.decided_at)::float8 * 1000 as "decidedAt",
        coalesce(nullif(w.name, ''), w.email, '') as "decidedBy",
        to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || k.signature_id as place
      from signature_comment k join signature s on s.id = k.signature_id join campaign c on c.id = k.campaign_id
        left join staff w on w.id = k.decided_by
      where k.state = ${state} ${isReadNow(state)}
        and (${campaignId ?? null}::int is null or k.campaign_id = ${campaignId ?? null}::int)
        ${given ? (isQueue ? sql`and ${place} > ${given}` : sql`and ${place} < ${given}`) : sql``}
      order by ${order} limit ${commentsOnPage + 1}`)),
  ]
}

/** Words under a signature that nobody has confirmed may be anybody's; somebody in danger is not made to wait for that. */
function isReadNow(state: CommentState) {
  return state === 'waiting' ? sql`and s.state in ('confirmed', 'held')` : sql``
}

/** How many wait to be read, and how many are with safeguarding. */
export async function countComments(): Promise<{ waiting: number; safeguarding: number }> {
  const [row] = await db.execute<{ waiting: number; safeguarding: number }>(sql`
    select count(*) filter (where k.state = 'waiting' and s.state in ('confirmed', 'held'))::int as waiting,
      count(*) filter (where k.state = 'safeguarding')::int as safeguarding
    from signature_comment k join signature s on s.id = k.signature_id where k.state in ('waiting', 'safeguarding')`)
  return row ?? { waiting: 0, safeguarding: 0 }
}

/** Chosen for the hand-in pack, in its order. */
export async function listPack(campaignId: number): Promise<{ id: string; text: string }[]> {
  return [
    ...(await db.execute<{ id: string; text: string }>(sql`
      select signature_id as id, text from signature_comment
      where campaign_id = ${campaignId} and state = 'shown' and pack_position is not null order by pack_position`)),
  ]
}

/** A reason as visitors read it: a first name only of somebody who chose to show it, a place only of five or more. */
export type ShownComment = { id: string; text: string; name: string | null; country: string; area: string }

/**
 * Reasons that moderators have let through, newest first, of signatures that count. `id` is no part of a signature's own:
 * nothing public leads from a reason to whoever wrote it.
 */
export async function listShownComments(slug: string, most = 12): Promise<ShownComment[]> {
  const rows = await db.execute<ShownComment & { showName: boolean }>(sql`
    select md5('comment' || k.signature_id) as id, k.text, s.name, s.show_name as "showName",
      case when p.confirmed >= ${smallestPlaceShown} and n.frozen is null then s.country else '' end as country,
      case when p.confirmed >= ${smallestPlaceShown} and n.frozen is null then s.area else '' end as area
    from campaign c join signature_comment k on k.campaign_id = c.id join signature s on s.id = k.signature_id
      left join campaign_count n on n.campaign_id = c.id
      left join place_count p on (p.campaign_id, p.country, p.area) = (c.id, s.country, s.area)
    where c.slug = ${slug} and k.state = 'shown' and s.state = 'confirmed'
    order by k.decided_at desc, k.signature_id limit ${most}`)
  return rows.map(({ showName, name, ...row }) => ({
    ...row,
    name: showName && name ? firstName(name) : null,
  }))
}
