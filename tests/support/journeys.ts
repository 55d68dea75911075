import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { journeyVersion } from '@/db/schema/journeys'
import { helpline, organisation } from '@/db/schema/organisation'
import type { JourneyPlan } from '@/lib/journeys/journey'
import { shipJourneys, shippedJourneys } from '@/lib/journeys/ship-journeys'
import { saveConsentWordings } from '@/lib/supporters/consent-wordings'
import { addressKey } from '@/lib/tokens/keys'
import { testOrganisation } from '../integration/mail-fixtures'

const one = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) => {
  const [row] = await db.execute<Row>(query)
  if (!row) throw new Error('there is no such row')
  return row
}

/** Everything that journeys touch, and no journey on. */
export async function emptyJourneys(): Promise<void> {
  await db.execute(sql`
    select tests.empty('journey, mail, mail_batch, local_mail, suppression, mail_preference, signature, campaign, consent_event, supporter,
      letter, letter_request, news_for_supporters, recommendation, count_change, heartbeat, live_setting, organisation,
      helpline restart identity cascade')`)
  const { helpline: line, ...settings } = testOrganisation
  const { id: _id, ...first } = line
  await db.insert(organisation).values(settings)
  await db.insert(helpline).values(first)
  await saveConsentWordings(db)
  await shipJourneys(db)
  // No hour is quiet, so that a test is the same at night.
  await setPolicy({})
}

/** Turns a journey on as of so many days ago, before anybody has looked who enters. */
export async function turnOn(key: string, daysAgo = 1): Promise<number> {
  await db.execute(sql`truncate heartbeat`)
  const { id } = await one<{ id: number }>(sql`
    update journey set is_on = true, on_since = now() - make_interval(days => ${daysAgo}) where key = ${key} returning id`)
  return id
}

export async function turnOff(key: string): Promise<void> {
  await db.execute(sql`update journey set is_on = false where key = ${key}`)
}

/** A new version of a shipped journey, published: who enters from now on begins it. */
export async function publishPlan(key: string, change: (plan: JourneyPlan) => JourneyPlan): Promise<void> {
  const shipped = shippedJourneys.find((each) => each.key === key)
  if (!shipped) throw new Error(`no journey ${key} ships`)
  const { id, version } = await one<{ id: number; version: number }>(
    sql`update journey set version = version + 1 where key = ${key} returning id, version`,
  )
  await db.insert(journeyVersion).values({
    ...{ journeyId: id, no: version, publishedAt: new Date() },
    ...change(structuredClone(shipped.plan)),
  })
}

/** Somebody known by a confirmed address who said yes to mail, unless told otherwise. Gives their id. */
export async function addSupporter(
  email: string,
  { updates = 'given', name = 'Ada Example', actedDaysAgo = 0 } = {},
): Promise<string> {
  const { id } = await one<{ id: string }>(sql`
    insert into supporter (email, canonical_email, address_key, name, updates, updates_basis, updates_at, last_acted_at)
    values (${email}, ${email}, ${addressKey(email)}, ${name}, ${updates || null},
      case when ${updates} = 'given' then 'explicit_consent' end, now() - make_interval(days => ${actedDaysAgo}),
      now() - make_interval(days => ${actedDaysAgo})) returning id`)
  return id
}

/** Their confirmed signature. Gives its id. */
export async function addSigned(supporterId: string, campaignId: number, hoursAgo = 1): Promise<string> {
  const { id } = await one<{ id: string }>(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, state, seat,
      confirmed_at, supporter_id)
    select ${campaignId}, name, lower(name), email, canonical_email, address_key, 'GB', 'LS6 1AA', 'confirmed', 1,
      now() - make_interval(hours => ${hoursAgo}), id from supporter where id = ${supporterId} returning id`)
  return id
}

/** A word about mail that they said themselves, on no form. */
export async function say(
  email: string,
  action: 'given' | 'withdrawn',
  source = 'preferences',
): Promise<void> {
  await db.execute(sql`
    insert into consent_event (canonical_email, purpose, action, wording_id, source)
    values (${email}, 'updates', ${action}, 'updates-again-2026-11', ${source})`)
}

/** Changes the policy of the whole organisation; no hour is quiet unless it says so. */
export async function setPolicy(policy: Record<string, unknown>): Promise<void> {
  const value = JSON.stringify({ quietFromHour: 0, quietUntilHour: 0, mostInSevenDays: 14, ...policy })
  await db.execute(sql`
    insert into live_setting (key, value) values ('contact_policy', ${value}::jsonb)
    on conflict (key) do update set value = excluded.value`)
}

export async function openLetters(campaignId: number): Promise<void> {
  await db.execute(sql`
    insert into contact_action (campaign_id, state, heading, ask, subjects, purpose, is_sample, approved_at)
    values (${campaignId}, 'open', 'Write', 'Please act', '{A harbour}', 'Safety', true, now())`)
}

/** Who is or was on a journey: "ada@example.org waiting 0 signature", ordered by address. */
export async function onJourney(key: string): Promise<string[]> {
  const rows = await db.execute<{ said: string }>(sql`
    select s.email || ' ' || p.state || ' ' || p.step || coalesce(' ' || nullif(p.left_why, ''), '') as said
    from journey_person p join journey j on j.id = p.journey_id join supporter s on s.id = p.supporter_id
    where j.key = ${key} order by s.email, p.id`)
  return rows.map(({ said }) => said)
}

/** As if so many days had passed for everybody on a journey. */
export async function letDaysPass(days: number): Promise<void> {
  await db.execute(sql`update journey_person set due_at = due_at - make_interval(days => ${days}), entered_at = entered_at - make_interval(days => ${days}),
    held_since = held_since - make_interval(days => ${days})`)
  await db.execute(
    sql`update mail set sent_at = sent_at - make_interval(days => ${days}), not_before = not_before - make_interval(days => ${days})`,
  )
}

/** Mails of journeys as "ada@example.org 0", ordered. */
export async function journeyMails(): Promise<string[]> {
  const rows = await db.execute<{ said: string }>(sql`
    select to_address || ' ' || journey_step as said from mail where kind = 'journey' order by 1`)
  return rows.map(({ said }) => said)
}
