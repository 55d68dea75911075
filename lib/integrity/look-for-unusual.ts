import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { alertKinds } from '@/db/schema/watching'
import { type AddressLists, askLists } from './address-rules'
import { isFreemail } from './freemail'
import { liveSettings } from './live-settings'
import { tellOfAlerts } from './tell-of-alerts'
import {
  isBurst,
  isUnusualConfirmRate,
  isUnusualCountry,
  isUnusualSubject,
  median,
  usualOfCountry,
  worthALook,
} from './unusual-rules'

type Kind = (typeof alertKinds)[number]
export type Finding = { campaignId: number; kind: Kind; subject: string; measured: number; usual: number }

/**
 * Looks at the last hour of every campaign for addresses, networks, domains, countries, confirm rates and bursts that are
 * not like the rest of it. What it finds is an alert, once for each hour and subject, and a mail to who can act. Reads by
 * the index of arrivals, and the roll-ups: it costs as much as there is in an hour, not as there is in all.
 */
export async function lookForUnusual(tx: Tx, now: Date): Promise<Finding[]> {
  const { lists } = await liveSettings()
  const found = [
    ...(await findSubjects(tx, now, lists)),
    ...(await findCountriesAndBursts(tx, now)),
    ...(await findConfirmRates(tx, now)),
  ]
  await tx.transaction(async (step) => {
    const fresh = await saveAlerts(step, found, now)
    if (fresh.length > 0) await tellOfAlerts(step, fresh, now)
  })
  return found
}

const hourBefore = (now: Date) => sql`${now.toISOString()}::timestamptz - interval '1 hour'`
const at = (now: Date) => sql`${now.toISOString()}::timestamptz`
/** A household has one address of IPv4, and a /64 of IPv6; its network is a /24 or a /48. */
const address = sql`case when family(s.ip) = 4 then host(s.ip) else network(set_masklen(s.ip, 64))::text end`
const network = sql`network(set_masklen(s.ip, case when family(s.ip) = 4 then 24 else 48 end))::text`
const domain = sql`split_part(s.canonical_email, '@', 2)`

type Subject = {
  campaignId: number
  kind: 'address' | 'network' | 'domain'
  subject: string
  measured: number
}
const subjectsPerCampaign = 20

async function findSubjects(tx: Tx, now: Date, lists: AddressLists): Promise<Finding[]> {
  const rows = await tx.execute<Subject>(sql`
    with recent as materialized (
      select s.campaign_id, ${address} as address, ${network} as network, ${domain} as domain from signature s
      where s.created_at > ${hourBefore(now)} and s.created_at <= ${at(now)} and s.channel = 'web'
    )
    select campaign_id as "campaignId", 'address' as kind, address as subject, count(*)::int as measured from recent
      where address is not null group by 1, 3 having count(*) >= ${worthALook.address}
    union all select campaign_id, 'network', network, count(*)::int from recent
      where network is not null group by 1, 3 having count(*) >= ${worthALook.network}
    union all select campaign_id, 'domain', domain, count(*)::int from recent
      group by 1, 3 having count(*) >= ${worthALook.domain}
    order by measured desc`)
  const subjects = fewOfEach(rows.filter((row) => !isExpected(row, lists, now)))
  if (subjects.length === 0) return []
  const usual = await usualOf(tx, subjects, now)
  return subjects
    .map((row, i) => ({ ...row, usual: usual.get(i) ?? 0 }))
    .filter((row) => isUnusualSubject(row.kind, row))
}

function isExpected({ kind, subject }: Subject, lists: AddressLists, now: Date): boolean {
  if (kind === 'domain' && isFreemail(subject)) return true
  const ip = kind === 'domain' ? null : (subject.split('/')[0] ?? null)
  const sender = { ip, domain: kind === 'domain' ? subject : '', addressKey: '' }
  return askLists(lists, sender, now.getTime())?.verdict === 'allow'
}

function fewOfEach(rows: Subject[]): Subject[] {
  const seen = new Map<number, number>()
  return rows.filter(({ campaignId }) => {
    const before = seen.get(campaignId) ?? 0
    seen.set(campaignId, before + 1)
    return before < subjectsPerCampaign
  })
}

/** What each brought in an hour of the day before, by its place in the list. */
async function usualOf(tx: Tx, subjects: Subject[], now: Date): Promise<Map<number, number>> {
  const given = JSON.stringify(subjects.map((subject, i) => ({ i, ...subject })))
  const rows = await tx.execute<{ i: number; usual: number }>(sql`
    select f.i, round(count(s.id) / 24.0)::int as usual
    from jsonb_to_recordset(${given}::jsonb) as f (i int, "campaignId" int, kind text, subject text)
    join signature s on s.campaign_id = f."campaignId" and s.created_at > ${at(now)} - interval '25 hours' and s.created_at <= ${hourBefore(now)}
      and f.subject = case f.kind when 'address' then ${address} when 'network' then ${network} else ${domain} end
    group by f.i`)
  return new Map(rows.map(({ i, usual }) => [i, usual]))
}

type CountryRow = {
  campaignId: number
  country: string
  measured: number
  inHour: number
  confirmedThere: number
  confirmed: number
  perHour: number
  hoursOpen: number
}

async function findCountriesAndBursts(tx: Tx, now: Date): Promise<Finding[]> {
  const rows = await tx.execute<CountryRow>(sql`
    with recent as (
      select s.campaign_id, s.country, count(*)::int as n from signature s
      where s.created_at > ${hourBefore(now)} and s.created_at <= ${at(now)} and s.channel = 'web' group by 1, 2
    ), in_hour as (select campaign_id, sum(n)::int as n from recent group by 1)
    select r.campaign_id as "campaignId", r.country, r.n as measured, h.n as "inHour",
      coalesce((select sum(p.confirmed) from place_count p where p.campaign_id = r.campaign_id and p.country = r.country), 0)::int as "confirmedThere",
      coalesce((select confirmed from campaign_count where campaign_id = r.campaign_id), 0) as confirmed,
      coalesce(extract(epoch from ${at(now)} - c.opens_at) / 3600, 0)::float8 as "hoursOpen",
      (select coalesce(sum(d.n), 0) from campaign_day d where d.campaign_id = r.campaign_id and d.what = 'received'
          and d.day between london_day(${at(now)}) - 7 and london_day(${at(now)}) - 1)::float8
        / greatest(24, least(7 * 24, extract(epoch from ${at(now)} - c.opens_at) / 3600))::float8 as "perHour"
    from recent r join in_hour h using (campaign_id) join campaign c on c.id = r.campaign_id
    where r.n >= ${worthALook.country} or h.n >= ${worthALook.burst}`)
  const countries = rows.filter(isUnusualCountry).map((row) => ({
    ...{ campaignId: row.campaignId, kind: 'country' as const, subject: row.country },
    ...{ measured: row.measured, usual: usualOfCountry(row) },
  }))
  const campaigns = new Map(rows.map((row) => [row.campaignId, row]))
  const bursts = [...campaigns.values()]
    .map((row) => ({ ...row, measured: row.inHour, usual: Math.round(row.perHour) }))
    .filter(isBurst)
    .map(({ campaignId, measured, usual }) => ({
      campaignId,
      kind: 'burst' as const,
      subject: '',
      measured,
      usual,
    }))
  return [...countries, ...bursts]
}

/** Ten minutes of grace: who has just sent the form is still looking for the mail. */
async function findConfirmRates(tx: Tx, now: Date): Promise<Finding[]> {
  const rows = await tx.execute<{ campaignId: number; hoursAgo: number; arrived: number; rate: number }>(sql`
    with busy as (
      select s.campaign_id from signature s
      where s.created_at > ${hourBefore(now)} - interval '10 minutes' and s.created_at <= ${at(now)} - interval '10 minutes'
        and s.channel = 'web'
      group by 1 having count(*) >= ${worthALook.confirm_rate}
    )
    select s.campaign_id as "campaignId", floor(extract(epoch from ${at(now)} - interval '10 minutes' - s.created_at) / 3600)::int as "hoursAgo",
      count(*)::int as arrived, avg((s.confirmed_at is not null)::int)::float8 as rate
    from busy join signature s on s.campaign_id = busy.campaign_id
      and s.created_at > ${at(now)} - interval '25 hours 10 minutes' and s.created_at <= ${at(now)} - interval '10 minutes' and s.channel = 'web'
    group by 1, 2 having count(*) >= 10`)
  const campaigns = [...new Set(rows.map(({ campaignId }) => campaignId))]
  return campaigns.flatMap((campaignId) => {
    const own = rows.filter((row) => row.campaignId === campaignId)
    const last = own.find(({ hoursAgo }) => hoursAgo === 0)
    const usualRates = own.filter(({ hoursAgo }) => hoursAgo > 0).map(({ rate }) => rate)
    if (!last || !isUnusualConfirmRate({ ...last, usualRates })) return []
    const percent = (share: number) => Math.round(share * 100)
    const measured = percent(last.rate)
    return [
      {
        campaignId,
        kind: 'confirm_rate' as const,
        subject: '',
        measured,
        usual: percent(median(usualRates)),
      },
    ]
  })
}

/** The alerts that are new; one that is there already, and new, keeps the highest that was measured. */
async function saveAlerts(tx: Tx, found: Finding[], now: Date): Promise<Finding[]> {
  if (found.length === 0) return []
  return tx.execute<Finding>(sql`
    with saved as (
      insert into integrity_alert as a (campaign_id, kind, subject, hour, measured, usual)
      select f."campaignId", f.kind, f.subject, date_trunc('hour', ${at(now)}), f.measured, f.usual
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f ("campaignId" int, kind text, subject text, measured int, usual int)
      on conflict on constraint integrity_alert_once do update set measured = greatest(a.measured, excluded.measured)
      where a.state = 'new'
      returning a.*, xmax = 0 as is_new
    )
    select campaign_id as "campaignId", kind, subject, measured, usual from saved where is_new`)
}
