import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'
import { followUpDay, type RecessDays } from './follow-up-day'

const firstAfterDays = 14
const againAfterDays = 7

type Due = {
  id: string
  requestId: string
  followUpsSent: number
  sentOn: string
  today: string
  recesses: RecessDays[]
  to: string
  email: string
  campaignSlug: string
  campaignName: string
}

/**
 * Asks writers what became of their letters: fourteen days after sending and once more a week later, both later by the days
 * of a recess. Only those who confirmed and wanted to be asked, and nobody who has told. One mail for all letters somebody
 * wrote at once. Runs each day; run twice it asks once.
 */
export async function askWhatBecame(tx: Tx, now = new Date()): Promise<number> {
  const due = (await readCandidates(tx, now)).filter((letter) => dayFor(letter) <= letter.today)
  const byRequest = new Map<string, Due[]>()
  for (const letter of due)
    byRequest.set(letter.requestId, [...(byRequest.get(letter.requestId) ?? []), letter])
  let asked = 0
  for (const letters of byRequest.values()) if (await tx.transaction((one) => ask(one, letters))) asked += 1
  return asked
}

function dayFor({ sentOn, followUpsSent, recesses }: Due): string {
  return followUpDay(sentOn, firstAfterDays + followUpsSent * againAfterDays, recesses)
}

async function readCandidates(tx: Tx, now: Date): Promise<Due[]> {
  const at = now.toISOString()
  const rows = await tx.execute<Due>(sql`
    select l.id, l.request_id as "requestId", l.follow_ups_sent as "followUpsSent",
      to_char(l.sent_at at time zone ch.time_zone, 'YYYY-MM-DD') as "sentOn",
      to_char(${at}::timestamptz at time zone ch.time_zone, 'YYYY-MM-DD') as today,
      coalesce((select jsonb_agg(jsonb_build_object('from', x.from_day, 'until', x.until_day)) from recess x
        where x.chamber_slug = ch.slug and x.until_day > (l.sent_at at time zone ch.time_zone)::date), '[]') as recesses,
      trim(p.name || ' ' || ch.member_title) as to, s.email, c.slug as "campaignSlug", c.name as "campaignName"
    from letter l join letter_request r on r.id = l.request_id join supporter s on s.id = r.supporter_id
    join campaign c on c.id = l.campaign_id
    join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
    where l.state = 'sent' and l.outcome is null and l.follow_ups_sent < 2
      and r.state = 'confirmed' and r.channel = 'sent_by_us' and r.wants_follow_up
      and l.sent_at <= ${at}::timestamptz - make_interval(days => ${firstAfterDays - 1} + ${againAfterDays} * l.follow_ups_sent)
      and l.sent_at > ${at}::timestamptz - interval '180 days'
    order by ch.position, p.sort_name`)
  return [...rows]
}

/** Whoever counts a letter up first writes its mail: another worker finds it counted. */
async function ask(tx: Tx, letters: Due[]): Promise<boolean> {
  const [first] = letters
  if (!first) return false
  const counted = await tx.execute<{ id: string; followUpsSent: number }>(sql`
    update letter l set follow_ups_sent = l.follow_ups_sent + 1, follow_up_on = given.today::date
    from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as given (id uuid, "followUpsSent" int, today text)
    where l.id = given.id and l.outcome is null and l.follow_ups_sent = given."followUpsSent"
    returning l.id, l.follow_ups_sent as "followUpsSent"`)
  if (counted.length === 0) return false
  const about = letters.filter(({ id }) => counted.some((row) => row.id === id))
  const time = Math.max(...counted.map(({ followUpsSent }) => followUpsSent))
  await enqueueMail(tx, {
    kind: 'letter-follow-up',
    to: first.email,
    canonicalEmail: canonicalEmail(first.email),
    letterRequestId: first.requestId,
    data: {
      campaignSlug: first.campaignSlug,
      campaignName: first.campaignName,
      to: about.map(({ to }) => to).join('\n'),
      isLast: time >= 2 ? 'yes' : '',
    },
    priority: 1,
    dedupeKey: `letter-follow-up/${about[0]?.id}/${time}`,
  })
  return true
}
