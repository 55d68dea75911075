import { type SQL, sql } from 'drizzle-orm'
import type { JourneyNeed, JourneyScope, JourneyStart } from './journey'

/** Milliseconds since 1970. */
type Since = number

/**
 * Who did what starts a journey, after an instant: rows of `supporter_id`, `cause`, `campaign_id` and `happened_at`. Each
 * cause is of one happening, for good: asked again, it is the same.
 */
export function whoStarts(start: JourneyStart, since: Since): SQL {
  return starts[start](sql`${new Date(since).toISOString()}::timestamptz`)
}

// For each campaign by itself: that is how signatures are found by when they were confirmed.
const signedSince = (since: SQL) => sql`
  select g.supporter_id, 'signature:' || g.id as cause, g.campaign_id, g.confirmed_at as happened_at, g.canonical_email
  from campaign c cross join lateral (select * from signature g where g.campaign_id = c.id and g.state = 'confirmed'
    and g.confirmed_at > ${since}) g where g.supporter_id is not null`

/** Entries `e` of recommendations with the campaigns `c` that they are news of. */
export const campaignsOfEntry = sql`recommendation_entry e join recommendation r on r.id = e.recommendation_id
      join recommendation of_campaign on of_campaign.id = r.id or of_campaign.parent_id = r.id or of_campaign.id = r.parent_id
      join campaign c on c.recommendation_id = of_campaign.id`

const starts: Record<JourneyStart, (since: SQL) => SQL> = {
  signed: (since) =>
    sql`select supporter_id, cause, campaign_id, happened_at from (${signedSince(since)}) signed`,
  wrote: (since) => sql`
    select r.supporter_id, 'letter:' || r.id as cause, r.campaign_id, r.confirmed_at as happened_at
    from letter_request r where r.state = 'confirmed' and r.confirmed_at > ${since} and r.supporter_id is not null
      and exists (select from letter l where l.request_id = r.id and l.state not in ('pending', 'opened', 'withdrawn', 'expired'))`,
  replied: (since) => sql`
    select r.supporter_id, 'reply:' || r.id as cause, r.campaign_id, l.outcome_at as happened_at
    from letter l join letter_request r on r.id = l.request_id
    where l.outcome = 'replied' and l.outcome_at > ${since} and r.supporter_id is not null`,
  update_published: (since) => sql`
    select g.supporter_id, 'update:' || u.id as cause, u.campaign_id, u.published_at as happened_at
    from campaign_update u join signature g on g.campaign_id = u.campaign_id and g.state = 'confirmed'
      and g.confirmed_at < u.published_at
    where u.published_at > ${since} and u.corrects_id is null and g.supporter_id is not null`,
  campaign_ended: (since) => sql`
    select g.supporter_id, 'ending:' || e.id as cause, e.campaign_id, e.at as happened_at
    from campaign_event e join campaign c on c.id = e.campaign_id and c.state = e.kind
      join signature g on g.campaign_id = e.campaign_id and g.state = 'confirmed'
    where e.kind in ('won', 'part_won', 'lost') and e.is_public and e.at > ${since} and g.supporter_id is not null`,
  recommendation_changed: (since) => sql`
    select acted.supporter_id, 'entry:' || n.entry_id as cause, c.id as campaign_id, n.asked_at as happened_at
    from ${campaignsOfEntry} join news_for_supporters n on n.entry_id = e.id
      cross join lateral (select supporter_id from signature g where g.campaign_id = c.id and g.state = 'confirmed'
        union select supporter_id from letter_request l where l.campaign_id = c.id and l.state = 'confirmed') acted
    where n.taken_up_at is null and n.asked_at > ${since} and acted.supporter_id is not null`,
  joined: (since) => joined(since),
  lapsed: () => sql`
    select s.id as supporter_id, 'lapsed:' || (${heardOf})::date as cause, null::int as campaign_id, now() as happened_at
    from supporter s left join mail_preference p on p.supporter_id = s.id
    where s.updates = 'given' and s.last_acted_at < now() - interval '24 months' and ${heardOf} < now() - interval '24 months'`,
}

/** When somebody last did anything here, or said anything of mail; over `supporter s` and `mail_preference p`. */
export const heardOf = sql`greatest(s.last_acted_at, s.updates_at, p.changed_at)`

/**
 * A yes of a form holds from its confirmation, every other at once. Whom a list brought has done nothing here, and starts
 * nothing. Looked for among those who have done something since, so that the log of consent is not read from its beginning.
 */
const joined = (since: SQL) => sql`
  select s.id as supporter_id, 'joined' as cause, null::int as campaign_id, yes.first_at as happened_at
  from (select canonical_email from (${signedSince(since)}) signed
    union select canonical_email from consent_event
      where id > coalesce((select id from consent_event where at <= ${since} order by id desc limit 1), 0)
        and purpose = 'updates' and action = 'given' and source not in ('sign_form', 'import')) lately
  join supporter s on s.canonical_email = lately.canonical_email and s.updates = 'given'
  cross join lateral (
    select min(case when e.source = 'sign_form' then g.confirmed_at else e.at end) as first_at
    from consent_event e left join signature g on g.id = e.signature_id
    where e.canonical_email = s.canonical_email and e.purpose = 'updates' and e.action = 'given'
      and (e.source <> 'sign_form' or g.supporter_id is not null)) yes
  where yes.first_at > ${since}`

/** Whether a campaign is one that a journey is about: itself, or by its recommendation, or by what that is a part of. */
export function scopeSql({ campaignIds, recommendationIds }: JourneyScope, campaignId: SQL): SQL {
  if (campaignIds.length + recommendationIds.length === 0) return sql`true`
  const none = [0]
  const recommendations = recommendationIds.length > 0 ? recommendationIds : none
  return sql`(${campaignId} in ${campaignIds.length > 0 ? campaignIds : none}
    or exists (select from campaign scoped join recommendation rests_on on rests_on.id = scoped.recommendation_id
      where scoped.id = ${campaignId} and (rests_on.id in ${recommendations} or rests_on.parent_id in ${recommendations})))`
}

/** What a journey needs of the campaign, over a row of whoStarts called `who`. */
export function needSql(need: JourneyNeed): SQL {
  return need === 'takes_letters' ? takesLetters(sql`who.campaign_id`) : recordBefore
}

export const takesLetters = (
  campaignId: SQL,
) => sql`exists (select from contact_action a join campaign c on c.id = a.campaign_id
  where a.campaign_id = ${campaignId} and a.state = 'open' and c.state = 'open')`

const recordBefore = sql`exists (select from campaign_event e where e.campaign_id = who.campaign_id and e.is_public
  and e.kind in ('goal_reached', 'delivered', 'answered', 'updated', 'won', 'part_won', 'lost') and e.at < who.happened_at)`
