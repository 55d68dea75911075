import { statements } from '@/db/client'
import { acceptsSignatures, type CampaignState, isPaused, isPublic } from '../campaigns/campaign'
import type { ClientAddress } from '../integrity/client-address'
import { type Attempts, judgeAttempt, type Verdict } from '../integrity/signing-limits'
import { wordings } from '../supporters/consent-wordings'
import { addressKey } from '../tokens/keys'
import type { SignatureForm } from './signature-form'

/**
 * `accepted` is the answer to everybody whose form could be read: new, repeated, refused, suppressed or suspected alike.
 * Only the mailbox's owner learns which.
 */
export type SignOutcome =
  | { kind: 'accepted' }
  | { kind: 'unknown_campaign' }
  | { kind: 'closed' }
  | { kind: 'paused' }
  | { kind: 'flood' }

/**
 * Takes a signature: one look at what is known, one statement that writes. The pending signature, its consent events and
 * the mail that asks for confirmation stand or fall together. No row of the campaign is touched.
 */
export async function signCampaign(
  slug: string,
  form: SignatureForm,
  from: ClientAddress,
  now: number,
): Promise<SignOutcome> {
  const known = await lookUp(slug, form, from)
  if (!known || !isPublic(known, now)) return { kind: 'unknown_campaign' }
  if (isPaused(known, now)) return { kind: 'paused' }
  if (!acceptsSignatures(known, now)) return { kind: 'closed' }
  const verdict = judgeAttempt(known.attempts, from.sharing, form.honeypot)
  if (verdict.isFlood) return { kind: 'flood' }

  const step = nextStep(known.onThisAddress, form)
  if (step.kind === 'ask') await askToConfirm(known, form, from, verdict, step.isAgain, now)
  else await answerByMail(known, form, from, verdict, step)
  return { kind: 'accepted' }
}

type OnAddress = {
  nameKey: string
  state: string
  seated: boolean
  country: string
  postcode: string | null
  email: string
  confirmedAt: string | null
}
type Known = {
  id: number
  slug: string
  demand: string
  addresseeShort: string
  state: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  onThisAddress: OnAddress[]
  attempts: Attempts
}

async function lookUp(slug: string, form: SignatureForm, from: ClientAddress): Promise<Known | null> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const [row] = await sql<(Omit<Known, 'attempts'> & Attempts)[]>`
    select c.id, c.slug, c.demand, c.addressee_short as "addresseeShort", c.state,
      extract(epoch from c.opens_at)::float8 * 1000 as "opensAt", extract(epoch from c.closes_at)::float8 * 1000 as "closesAt",
      extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      array(select jsonb_build_object('nameKey', s.name_key, 'state', s.state, 'seated', s.seat is not null, 'country', s.country,
          'postcode', s.postcode, 'email', s.email, 'confirmedAt', s.confirmed_at)
        from signature s where s.campaign_id = c.id and s.canonical_email = ${form.canonicalEmail} and s.state <> 'withdrawn') as "onThisAddress",
      ip.*, network.*, address.*, mails.*
    from campaign c,
      lateral (select count(*) filter (where at > now() - interval '5 minutes' and campaign_id = c.id)::int as "ipFiveMinutes",
          count(*) filter (where at > now() - interval '1 hour' and campaign_id = c.id)::int as "ipHour",
          count(*) filter (where campaign_id = c.id)::int as "ipDay", count(*)::int as "ipDayEverywhere"
        from (select at, campaign_id from signing_attempt where ip_key = ${from.ipKey} and at > now() - interval '1 day'
          order by at desc limit 601) t) ip,
      lateral (select count(*)::int as "networkTenMinutes" from (select 1 from signing_attempt
          where network_key = ${from.networkKey} and at > now() - interval '10 minutes' limit 181) t) network,
      lateral (select count(*)::int as "addressDay",
          count(distinct campaign_id) filter (where at > now() - interval '10 minutes' and campaign_id <> c.id)::int as "addressTenMinutesCampaigns"
        from (select at, campaign_id from signing_attempt where address_key = ${key} and at > now() - interval '1 day' limit 61) t) address,
      lateral (select count(*)::int as "addressMailsDay" from mail where address_key = ${key} and created_at > now() - interval '1 day'
          and kind in ('confirm-signature', 'already-signed', 'address-in-use', 'confirm-letter')) mails
    where c.slug = ${slug}`
  return row ? { ...row, attempts: row } : null
}

type Step =
  | { kind: 'ask'; isAgain: boolean }
  | { kind: 'answer'; mail: 'already-signed'; email: string; data: Record<string, string> }
  | { kind: 'answer'; mail: 'address-in-use'; email: string; data: Record<string, string> }
  | { kind: 'silence' }

/** Two people may share an address when their names differ and their postcode is one: the rule of e-petitions. */
function nextStep(onThisAddress: OnAddress[], form: SignatureForm): Step {
  const same = onThisAddress.find((signature) => signature.nameKey === form.nameKey)
  if (same?.state === 'pending') return { kind: 'ask', isAgain: true }
  if (same?.seated) {
    return {
      kind: 'answer',
      mail: 'already-signed',
      email: same.email,
      data: { confirmedAt: new Date(same.confirmedAt ?? 0).toISOString() },
    }
  }
  if (same) return { kind: 'silence' }
  const [first, second] = onThisAddress.filter((signature) => signature.seated)
  if (first && second)
    return { kind: 'answer', mail: 'address-in-use', email: first.email, data: { why: 'address_full' } }
  if (first && (first.country !== form.country || first.postcode !== form.postcode)) {
    return { kind: 'answer', mail: 'address-in-use', email: first.email, data: { why: 'other_postcode' } }
  }
  return { kind: 'ask', isAgain: false }
}

/**
 * Writes the pending signature, or renews the one that waits. Two forms sent at once (a double click, two tabs) meet at
 * the unique index: the second saw nothing on the address, so it changes nothing and sends nothing.
 */
async function askToConfirm(
  known: Known,
  form: SignatureForm,
  from: ClientAddress,
  verdict: Verdict,
  isAgain: boolean,
  now: number,
): Promise<void> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const data = JSON.stringify({
    campaignSlug: known.slug,
    demand: known.demand,
    addresseeShort: known.addresseeShort,
    requestedAt: new Date(now).toISOString(),
  })
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${known.id}, ${from.ipKey}, ${from.networkKey}, ${key})
    ), signed as (
      insert into signature as s (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, show_name, score, confirmations_sent, ip)
      values (${known.id}, ${form.name}, ${form.nameKey}, ${form.email}, ${form.canonicalEmail}, ${key}, ${form.country}, ${form.postcode}, ${form.area},
        ${form.showName}, ${verdict.score}, ${verdict.mayMail ? 1 : 0}, ${from.ip})
      on conflict (campaign_id, canonical_email, name_key) where state <> 'withdrawn' do update set
        name = excluded.name, email = excluded.email, country = excluded.country, postcode = excluded.postcode, area = excluded.area,
        show_name = excluded.show_name, score = greatest(s.score, excluded.score), ip = excluded.ip, requested_at = now(),
        confirmations_sent = s.confirmations_sent + excluded.confirmations_sent
      where ${isAgain} and s.state = 'pending' and s.confirmations_sent + excluded.confirmations_sent <= 5
      returning s.id
    ), consents as (
      insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
      select signed.id, ${form.canonicalEmail}, ${known.id}, choice.purpose, choice.action, choice.wording, 'sign_form'
      from signed, (values ('sign', 'given', ${wordings.sign.id}),
        ('publish_name', ${form.showName ? 'given' : 'refused'}, ${wordings.publish_name.id}),
        ('updates', ${form.updates === 'yes' ? 'given' : 'refused'}, ${wordings.updates.id})) as choice (purpose, action, wording)
    )
    insert into mail (kind, to_address, address_key, signature_id, data, priority)
    select 'confirm-signature', ${form.email}, ${key}, signed.id, ${data}::jsonb, 0 from signed where ${verdict.mayMail}`
}

/** Tells the mailbox's owner, and nobody else, why this form added no signature. */
async function answerByMail(
  known: Known,
  form: SignatureForm,
  from: ClientAddress,
  verdict: Verdict,
  step: Exclude<Step, { kind: 'ask' }>,
): Promise<void> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const mail = step.kind === 'answer' ? step : null
  const data = JSON.stringify({ campaignSlug: known.slug, demand: known.demand, ...mail?.data })
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${known.id}, ${from.ipKey}, ${from.networkKey}, ${key})
    )
    insert into mail (kind, to_address, address_key, signature_id, data, priority)
    select ${mail?.mail ?? ''}, ${mail?.email ?? ''}, ${key},
      (select id from signature where campaign_id = ${known.id} and canonical_email = ${form.canonicalEmail} and name_key = ${form.nameKey} and state <> 'withdrawn'),
      ${data}::jsonb, 0
    where ${mail !== null && verdict.mayMail}`
}
