import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { db } from '@/db/client'
import type { AudienceNode, Condition } from '@/lib/audiences/audience'
import { areaIds, campaignIds, codes, mailingIds } from './audiences'

/** The instant that audiences of the small world are asked for: noon in London. */
export const worldAt = Date.parse('2026-11-22T12:00:00.000Z')
const day = 86_400_000
const ago = (days: number) => worldAt - days * day
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** Which issues each campaign was about, from when until when; what is left out was about none. */
const topicPeriods: { campaignId: number; topic: string; from: number; until: number | null }[] = [
  { campaignId: 1, topic: 'labour', from: ago(400), until: ago(30) },
  { campaignId: 1, topic: 'housing', from: ago(30), until: null },
  { campaignId: 2, topic: 'justice', from: ago(400), until: null },
  { campaignId: 2, topic: 'labour', from: ago(400), until: ago(7) },
  { campaignId: 2, topic: 'labour', from: ago(1), until: null },
  { campaignId: 3, topic: 'housing', from: ago(7), until: ago(7) + 1 },
]

type Seat = { areaId: number; nation: string; heldBy: { personId: number; party: string | null }[] }
/** Whose seat was won by another yesterday, whose parliament is dissolved, who changed party, and where nobody sits. */
const seats: Seat[] = [
  { areaId: 1, nation: 'ENG', heldBy: [{ personId: 1, party: 'party-1' }] },
  { areaId: 2, nation: 'SCT', heldBy: [{ personId: 3, party: 'party-2' }] },
  { areaId: 3, nation: 'WLS', heldBy: [] },
  { areaId: 4, nation: 'NIR', heldBy: [{ personId: 5, party: null }] },
  { areaId: 5, nation: 'CA-ON', heldBy: [] },
]

type Supporter = {
  country: string
  areaId: number | null
  hasKey: boolean
  createdAt: number
  lastActedAt: number
  signatures: { campaignId: number; state: string; source: string; confirmedAt: number }[]
  requests: {
    campaignId: number
    state: string
    confirmedAt: number
    letters: { state: string; outcome: string | null }[]
  }[]
  recipients: { mailingId: number; leftOut: string | null; chunk: string; mail: string | null }[]
  mails: { kind: string; state: string; sentAt: number | null; notBefore: number }[]
}

/** The very edges of what conditions ask for, and instants between them. */
const instant = fc.oneof(
  fc
    .tuple(fc.constantFrom(1, 7, 30, 365), fc.constantFrom(-1, 0, 1))
    .map(([days, milliseconds]) => ago(days) + milliseconds),
  fc.integer({ min: ago(399), max: worldAt - 1 }),
)
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const supporter: fc.Arbitrary<Supporter> = fc.record({
  country: fc.constantFrom('GB', 'GB', 'CA', 'FR'),
  areaId: maybe(fc.constantFrom(...areaIds)),
  hasKey: fc.constantFrom(true, true, true, true, false),
  createdAt: instant,
  lastActedAt: instant,
  signatures: fc.uniqueArray(
    fc.record({
      campaignId: fc.constantFrom(...campaignIds),
      state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'pending', 'held', 'withdrawn', 'spam'),
      source: fc.constantFrom('', '', ...codes.slice(0, 2)),
      confirmedAt: instant,
    }),
    { maxLength: 3, selector: ({ campaignId }) => campaignId },
  ),
  requests: few(
    fc.record({
      campaignId: fc.constantFrom(...campaignIds),
      state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'pending', 'withdrawn'),
      confirmedAt: instant,
      letters: few(
        fc.record({
          state: fc.constantFrom(
            'sent',
            'queued',
            'bounced',
            'opened',
            'declared_sent',
            'withdrawn',
            'pending',
          ),
          outcome: maybe(fc.constantFrom('replied', 'acknowledged', 'nothing')),
        }),
      ),
    }),
  ),
  recipients: fc.uniqueArray(
    fc.record({
      mailingId: fc.constantFrom(...mailingIds.slice(0, 2)),
      leftOut: fc.constantFrom(null, null, null, 'left'),
      chunk: fc.constantFrom('taken', 'taken', 'taken', 'waiting', 'void'),
      mail: fc.constantFrom('sent', 'sent', 'batched', 'unknown', 'failed', 'dropped', null),
    }),
    { maxLength: 2, selector: ({ mailingId }) => mailingId },
  ),
  mails: few(
    fc.record({
      kind: fc.constantFrom('letter-follow-up', 'journey', 'campaign-answer', 'signature-receipt'),
      state: fc.constantFrom('sent', 'sent', 'batched', 'unknown', 'failed', 'queued'),
      sentAt: maybe(instant),
      notBefore: instant,
    }),
  ),
})

/** Some supporters and what they did: the same for the same seed. */
export const supportersOf = (seed: number, size: number) => fc.sample(supporter, { seed, numRuns: size })

/** What audience.ts says that it means, one supporter after the other. `n` is the place among them, and their id. */
export function fits(node: AudienceNode, who: Supporter): boolean {
  return fitsNode(node, who) ?? true
}

/** Null: it says nothing. */
function fitsNode(node: AudienceNode, who: Supporter): boolean | null {
  if (node.kind !== 'group') return isTrueOf(node, who) !== node.not
  const parts = node.of.map((part) => fitsNode(part, who)).filter((part) => part !== null)
  if (parts.length === 0) return null
  if (node.must === 'all') return parts.every(Boolean)
  return parts.some(Boolean) === (node.must === 'any')
}

function isTrueOf(condition: Condition, who: Supporter): boolean {
  const named = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value)
  const isWithin = (at: number, days: number | null) => days === null || at > ago(days)
  const unsent = ['pending', 'opened', 'withdrawn', 'expired']
  const signatures = who.signatures.filter(({ state }) => state === 'confirmed')
  const written = who.requests
    .filter(({ state }) => state === 'confirmed')
    .map((request) => ({
      ...request,
      letters: request.letters.filter(({ state }) => !unsent.includes(state)),
    }))
    .filter(({ letters }) => letters.length > 0)
  switch (condition.kind) {
    case 'signed':
    case 'wrote': {
      const { campaignIds, withinDays } = condition
      const acts = condition.kind === 'signed' ? signatures : written
      return acts.some((act) => named(campaignIds, act.campaignId) && isWithin(act.confirmedAt, withinDays))
    }
    case 'signed_number': {
      const campaigns = new Set(signatures.map(({ campaignId }) => campaignId)).size
      return condition.howMany === 'exactly'
        ? campaigns === condition.campaigns
        : campaigns >= condition.campaigns
    }
    case 'heard_back':
      return written.some(
        ({ campaignId, letters }) =>
          named(condition.campaignIds, campaignId) &&
          letters.some(({ outcome }) => outcome === condition.outcome),
      )
    case 'interested_in':
      return [...signatures, ...written].some(
        ({ campaignId, confirmedAt }) =>
          isWithin(confirmedAt, condition.withinDays) &&
          topicPeriods.some(
            (period) =>
              period.campaignId === campaignId &&
              named(condition.topics, period.topic) &&
              period.from <= confirmedAt &&
              (period.until === null || confirmedAt < period.until),
          ),
      )
    case 'came_by':
      return signatures.some(({ source }) => source !== '' && named(condition.sources, source))
    case 'lives_in_country':
      return named(condition.countries, who.country)
    case 'lives_in_area':
      return who.areaId !== null && named(condition.areaIds, who.areaId)
    case 'lives_in_nation': {
      const words: Record<string, string> = {
        ENG: 'England',
        SCT: 'Scotland',
        WLS: 'Wales',
        NIR: 'Northern Ireland',
      }
      const nation = words[seats.find(({ areaId }) => areaId === who.areaId)?.nation ?? '']
      return nation !== undefined && named<string>(condition.nations, nation)
    }
    case 'represented_by': {
      const { personIds, parties } = condition
      const held = seats.find(({ areaId }) => areaId === who.areaId)?.heldBy ?? []
      if (personIds.length + parties.length === 0) return held.length > 0
      return held.some(({ personId, party }) => personIds.includes(personId) || parties.includes(party ?? ''))
    }
    case 'last_acted':
      return isWithin(who.lastActedAt, condition.withinDays)
    case 'known_since':
      return isWithin(who.createdAt, condition.withinDays)
    case 'got_mailing':
      return who.recipients.some(
        ({ mailingId, leftOut, chunk, mail }) =>
          named(condition.mailingIds, mailingId) &&
          leftOut === null &&
          chunk === 'taken' &&
          mail !== 'failed' &&
          mail !== 'dropped',
      )
    case 'mailed': {
      const mails = [
        ...who.mails,
        ...who.recipients.flatMap(({ mail }) =>
          mail ? [{ kind: 'mailing', state: mail, sentAt: null, notBefore: ago(3) }] : [],
        ),
      ]
      return (
        who.hasKey &&
        mails.some(
          ({ kind, state, sentAt, notBefore }) =>
            kind !== 'signature-receipt' &&
            ['batched', 'sent', 'unknown'].includes(state) &&
            isWithin(sentAt ?? notBefore, condition.withinDays),
        )
      )
    }
  }
}

/** Writes the world down as it is: without the triggers that would make more of it. The nth supporter has the address `n`. */
export async function saveWorld(supporters: Supporter[]): Promise<void> {
  const rows = supporters.map((who, n) => ({
    ...who,
    n,
    ...{ createdAt: iso(who.createdAt), lastActedAt: iso(who.lastActedAt) },
    signatures: who.signatures.map((act) => ({ ...act, confirmedAt: iso(act.confirmedAt) })),
    requests: who.requests.map((act) => ({ ...act, confirmedAt: iso(act.confirmedAt) })),
    mails: who.mails.map((mail) => ({ ...mail, sentAt: iso(mail.sentAt), notBefore: iso(mail.notBefore) })),
  }))
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`
      insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at)
      select 'campaign-' || n, 'Campaign ' || n, 'Ask', 'Ask.', 'The office', 'the office', 'Please.', 'open', now(), now() + interval '1 day'
      from generate_series(1, ${campaignIds.length}::int) n`)
    await tx.execute(sql`
      insert into campaign_topic (campaign_id, topic, valid_from, valid_to)
      select "campaignId", topic, "from", "until" from jsonb_to_recordset(${JSON.stringify(
        topicPeriods.map((period) => ({ ...period, from: iso(period.from), until: iso(period.until) })),
      )}::jsonb) as t ("campaignId" int, topic text, "from" timestamptz, "until" timestamptz)`)
    await saveSeats((statement) => tx.execute(statement))
    await tx.execute(sql`
      create temporary table given on commit drop as
      select g.*, gen_random_uuid() as id, case when "hasKey" then 'key-' || n else '' end as key
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (n int, country text, "areaId" int, "hasKey" boolean,
        "createdAt" timestamptz, "lastActedAt" timestamptz, signatures jsonb, requests jsonb, recipients jsonb, mails jsonb)`)
    await tx.execute(sql`
      insert into supporter (id, email, canonical_email, address_key, name, country, constituency_id, created_at, last_acted_at, updates, updates_basis, updates_wording_id, updates_at)
      select id, n::text, n::text, key, 'Supporter ' || n, country, "areaId", "createdAt", "lastActedAt",
        case when n % 3 > 0 then 'given' end, case when n % 3 > 0 then 'explicit_consent' end, case when n % 3 > 0 then 'words-' || n % 2 end, "createdAt"
      from given`)
    await tx.execute(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, source, confirmed_at)
      select a."campaignId", 'Supporter', 'supporter', n::text, n::text, 'GB', a.state, case when a.state in ('confirmed', 'held') then 1 end, a.source, a."confirmedAt"
      from given, jsonb_to_recordset(signatures) as a ("campaignId" int, state text, source text, "confirmedAt" timestamptz)`)
    await tx.execute(sql`
      with asked as materialized (
        select gen_random_uuid() as id, n, a.* from given,
          jsonb_to_recordset(requests) as a ("campaignId" int, state text, "confirmedAt" timestamptz, letters jsonb)
      ), requests as (
        insert into letter_request (id, campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text, ask_text, personal_words, confirmed_at)
        select id, "campaignId", 'own_mail', state, '', '', n::text, '', '', '', '', 1, "confirmedAt" from asked
      )
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at, outcome)
      select id, "campaignId", n::text, row_number() over (), l.state, '', '', "confirmedAt", l.outcome
      from asked, jsonb_to_recordset(letters) as l (state text, outcome text)`)
    await tx.execute(sql`
      insert into mailing (name, kind, audience) select 'Mailing ' || n, 'news', '{}' from generate_series(1, ${mailingIds.length}::int) n`)
    // One to a chunk, so that what becomes of chunks differs.
    await tx.execute(sql`
      with places as materialized (
        select given.id, key, n * 100 as place, r.* from given,
          jsonb_to_recordset(recipients) as r ("mailingId" int, "leftOut" text, chunk text, mail text)
      ), recipients as (
        insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis, left_out)
        select "mailingId", place, id, key, 'explicit_consent', "leftOut" from places
      ), chunks as (
        insert into mailing_chunk (mailing_id, no, people, state, taken_at, mailed)
        select "mailingId", place / 100, 1, chunk, case when chunk = 'taken' then now() end, case when chunk = 'taken' then 1 end from places
      )
      insert into mail (kind, to_address, address_key, mailing_id, mailing_place, state, not_before)
      select 'mailing', '', key, "mailingId", place, mail, ${iso(ago(3))}::timestamptz from places where mail is not null`)
    await tx.execute(sql`
      insert into mail (kind, to_address, address_key, state, sent_at, not_before)
      select m.kind, '', key, m.state, m."sentAt", m."notBefore"
      from given, jsonb_to_recordset(mails) as m (kind text, state text, "sentAt" timestamptz, "notBefore" timestamptz)`)
  })
}

async function saveSeats(run: (statement: ReturnType<typeof sql>) => Promise<unknown>): Promise<void> {
  await run(sql`
    insert into directory_source (slug, title, licence, attribution, as_of, stale_after_days)
    values ('world', 'A small world', 'None', 'Invented for a test', '2026-11-01', 30)`)
  await run(sql`
    insert into area (chamber_slug, slug, name, nation, source_slug)
    select case "areaId" when 3 then 'uk-senedd' when 5 then 'ca-commons' else 'uk-commons' end, 'area-' || "areaId", 'Area ' || "areaId", nation, 'world'
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s ("areaId" int, nation text) order by "areaId"`)
  await run(
    sql`insert into person (name, sort_name) select 'Person ' || n, 'Person ' || n from generate_series(1, 5) n`,
  )
  await run(
    sql`insert into party (slug, name, country) values ('party-1', 'One', 'GB'), ('party-2', 'Two', 'GB')`,
  )
  await run(sql`
    insert into mandate (person_id, chamber_slug, area_id, seat, started_on, ended_on, source_slug, checked_on) values
      (1, 'uk-commons', 1, 1, '2024-07-05', null, 'world', '2026-11-01'),
      (2, 'uk-commons', 2, 1, '2024-07-05', '2026-11-22', 'world', '2026-11-01'),
      (3, 'uk-commons', 2, 1, '2026-11-22', null, 'world', '2026-11-01'),
      (4, 'uk-senedd', 3, 1, '2024-07-05', null, 'world', '2026-11-01'),
      (5, 'uk-commons', 4, 1, null, null, 'world', '2026-11-01'),
      (4, 'ca-commons', 5, 1, '2026-11-23', null, 'world', '2026-11-01')`)
  await run(sql`
    insert into mandate_party (mandate_id, party_slug, from_day, until_day) values
      (1, 'party-2', '2024-07-05', '2026-11-22'), (1, 'party-1', '2026-11-22', null), (2, 'party-1', null, null),
      (3, 'party-2', null, null), (4, 'party-1', null, null), (5, 'party-1', '2026-12-01', null)`)
  await run(sql`
    insert into chamber_period (chamber_slug, dissolved_at, election_on)
    values ('uk-senedd', ${iso(ago(1))}::timestamptz, '2026-12-20')`)
}
