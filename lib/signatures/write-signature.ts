import { statements } from '@/db/client'
import type { FormChoice } from '../consent/choice-on-form'
import type { ClientAddress } from '../integrity/client-address'
import type { Verdict } from '../integrity/signing-limits'
import { wordings } from '../supporters/consent-wordings'
import { addressKey } from '../tokens/keys'
import type { Known } from './look-up-signer'
import { readReason } from './read-reason'
import type { SignatureForm } from './signature-form'

/** All that the one statement needs. */
export type Writing = {
  known: Known
  form: SignatureForm
  from: ClientAddress
  verdict: Verdict
  /** What the form says about being written to; null where it says nothing. */
  choice: FormChoice | null
  now: number
}

/** What the mailbox's owner is told instead of being asked to confirm. */
export type Answer = {
  kind: 'answer'
  mail: 'already-signed' | 'address-in-use'
  email: string
  data: Record<string, string>
}

/**
 * Writes the pending signature, or renews the one that waits. Two forms sent at once (a double click, two tabs) meet at
 * the unique index: the second saw nothing on the address, so it changes nothing and sends nothing.
 */
export async function askToConfirm(
  { known, form, from, verdict, choice, now }: Writing,
  isAgain: boolean,
): Promise<void> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const reason = known.asksWhy ? readReason(form.why) : null
  const data = JSON.stringify({
    campaignSlug: known.slug,
    demand: known.demand,
    addresseeShort: known.addresseeShort,
    ...(known.confirmNote && { note: known.confirmNote }),
    requestedAt: new Date(now).toISOString(),
  })
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${known.id}, ${from.ipKey}, ${from.networkKey}, ${key})
    ), signed as (
      insert into signature as s (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, show_name, score,
        suspicions, source, confirmations_sent, ip)
      values (${known.id}, ${form.name}, ${form.nameKey}, ${form.email}, ${form.canonicalEmail}, ${key}, ${form.country}, ${form.postcode}, ${form.area},
        ${form.showName}, ${verdict.score}, ${JSON.stringify(verdict.suspicions)}::jsonb, ${form.source}, ${verdict.mayMail ? 1 : 0}, ${from.ip})
      on conflict (campaign_id, canonical_email, name_key) where state <> 'withdrawn' do update set
        state = 'pending', name = excluded.name, email = excluded.email, country = excluded.country, postcode = excluded.postcode, area = excluded.area,
        show_name = excluded.show_name, ip = excluded.ip, requested_at = now(),
        score = case when s.state = 'pending' then greatest(s.score, excluded.score) else excluded.score end,
        suspicions = case when s.state = 'pending' and s.score > excluded.score then s.suspicions else excluded.suspicions end,
        confirmations_sent = s.confirmations_sent + excluded.confirmations_sent
      where ${isAgain} and s.state in ('pending', 'spam') and s.confirmations_sent + excluded.confirmations_sent <= 5
      returning s.id
    ), consents as (
      insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, basis, wording_id, source)
      select signed.id, ${form.canonicalEmail}, ${known.id}, choice.purpose, choice.action, choice.basis, choice.wording, 'sign_form'
      from signed, (values ('sign', 'given', 'explicit_consent', ${wordings.sign.id}),
        ('publish_name', ${form.showName ? 'given' : 'refused'}, 'explicit_consent', ${wordings.publish_name.id}),
        ('updates', ${choice?.action ?? null}::text, ${choice?.basis ?? null}::text, ${choice ? wordings[choice.words].id : null}::text)
      ) as choice (purpose, action, basis, wording)
      -- A box left empty tells nothing new of somebody who has said yes or no, or who left.
      where choice.action is not null and (choice.basis = 'explicit_consent' or not exists (
        select from supporter p where p.canonical_email = ${form.canonicalEmail} and p.updates is not null
        union all select from suppression x where x.address_key = ${key}))
    ), why as (
      insert into signature_comment as w (signature_id, campaign_id, text, state, flags)
      select signed.id, ${known.id}, ${reason?.text ?? ''}, ${reason?.state ?? 'waiting'}, ${JSON.stringify(reason?.flags ?? [])}::jsonb
      from signed where ${reason !== null}
      on conflict (signature_id) do update set text = excluded.text, state = excluded.state, flags = excluded.flags
      where w.decided_at is null
    )
    insert into mail (kind, to_address, address_key, signature_id, data, priority)
    select 'confirm-signature', ${form.email}, ${key}, signed.id, ${data}::jsonb, 0 from signed where ${verdict.mayMail}`
}

/** Tells the mailbox's owner, and nobody else, why this form added no signature. Who has signed already is counted as such. */
export async function answerByMail(
  { known, form, from, verdict }: Writing,
  step: Answer | { kind: 'silence' },
): Promise<void> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const mail = step.kind === 'answer' ? step : null
  const data = JSON.stringify({ campaignSlug: known.slug, demand: known.demand, ...mail?.data })
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${known.id}, ${from.ipKey}, ${from.networkKey}, ${key})
    ), duplicate as (
      insert into count_change (campaign_id, country, area, delta, what, source)
      select ${known.id}, ${form.country}, ${form.area}, 1, 'duplicate', ${form.source} where ${mail?.mail === 'already-signed'}
    )
    insert into mail (kind, to_address, address_key, signature_id, data, priority)
    select ${mail?.mail ?? ''}, ${mail?.email ?? ''}, ${key},
      (select id from signature where campaign_id = ${known.id} and canonical_email = ${form.canonicalEmail} and name_key = ${form.nameKey} and state <> 'withdrawn'),
      ${data}::jsonb, 0
    where ${mail !== null && verdict.mayMail}`
}

/**
 * Puts a form aside: on screen it was accepted; it is kept as spam with what spoke against it, nothing is mailed and nothing
 * counts. A signature that is there already, of whoever it is, stays as it is.
 */
export async function writeAside(
  { known, form, from, verdict }: Writing,
  step: { kind: string },
): Promise<void> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  await sql`
    with attempt as (
      insert into signing_attempt (campaign_id, ip_key, network_key, address_key)
      values (${known.id}, ${from.ipKey}, ${from.networkKey}, ${key})
    )
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, postcode, area, show_name, score,
      suspicions, source, state, ip)
    select ${known.id}, ${form.name}, ${form.nameKey}, ${form.email}, ${form.canonicalEmail}, ${key}, ${form.country}, ${form.postcode}, ${form.area},
      ${form.showName}, ${verdict.score}::int, ${JSON.stringify(verdict.suspicions)}::jsonb, ${form.source}, 'spam', ${from.ip}::inet
    where ${step.kind === 'ask'}
    on conflict (campaign_id, canonical_email, name_key) where state <> 'withdrawn' do nothing`
}
