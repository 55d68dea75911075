import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { ClientAddress } from '@/lib/integrity/client-address'
import { type SignOutcome, signCampaign } from '@/lib/signatures/sign-campaign'
import { readSignatureForm } from '@/lib/signatures/signature-form'
import { saveConsentWordings } from '@/lib/supporters/consent-wordings'

/** Somebody at home, whom no limit of a network concerns. */
export const atHome: ClientAddress = {
  ip: '127.0.0.1',
  ipKey: 'home',
  networkKey: 'home',
  sharing: 'own_machine',
}

/** Somewhere else each time it is asked. */
let visitors = 0
export function elsewhere(): ClientAddress {
  visitors += 1
  return { ip: '198.51.100.7', ipKey: `ip-${visitors}`, networkKey: `network-${visitors}`, sharing: 'none' }
}

type CampaignOptions = { state?: string; opensInHours?: number; closesInHours?: number; goals?: number[] }

/** A campaign that takes signatures from yesterday until tomorrow, unless told otherwise. */
export async function addCampaign(
  slug: string,
  { state = 'open', opensInHours = -24, closesInHours = 24, goals = [] }: CampaignOptions = {},
): Promise<number> {
  await saveConsentWordings(db)
  const [row] = await db.execute<{ id: number }>(sql`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at)
    values (${slug}, 'A safer harbour', 'Ask the Harbour Board for a safer harbour', 'It is not safe. Make it so.', 'The Harbour Board', 'the Harbour Board',
      'Please make the harbour safer.', ${state}, now() + make_interval(hours => ${opensInHours}), now() + make_interval(hours => ${closesInHours}))
    returning id`)
  for (const goal of goals)
    await db.execute(
      sql`insert into campaign_goal (campaign_id, at_count, consequence) values (${row!.id}, ${goal}, 'write')`,
    )
  return row!.id
}

type Typed = {
  name: string
  email: string
  country?: string
  postcode?: string
  updates?: string
  no_updates?: string
  updates_form?: string
  show_name?: string
  website?: string
}

/** Fills in the form and sends it. */
export async function sign(slug: string, typed: Typed, from: ClientAddress = atHome): Promise<SignOutcome> {
  const checked = readSignatureForm({ country: 'GB', postcode: 'LS6 1AA', updates: 'no', ...typed })
  if (checked.kind === 'invalid') throw new Error(`the form has mistakes: ${JSON.stringify(checked.errors)}`)
  return signCampaign(slug, checked.form, from, Date.now())
}

type SignatureRow = {
  id: string
  name: string
  state: string
  seat: number | null
  score: number
  confirmations_sent: number
  show_name: boolean
  postcode: string | null
}

export async function signaturesOf(slug: string): Promise<SignatureRow[]> {
  return [
    ...(await db.execute<SignatureRow>(sql`
    select s.* from signature s join campaign c on c.id = s.campaign_id where c.slug = ${slug} order by s.created_at, s.id`)),
  ]
}

/** What was put in the outbox for an address, oldest first, as "kind". */
export async function mailTo(address: string): Promise<string[]> {
  const rows = await db.execute<{ kind: string }>(
    sql`select kind from mail where to_address = ${address} order by id`,
  )
  return rows.map((row) => row.kind)
}

export async function emptySignatures(): Promise<void> {
  await db.execute(
    sql`select tests.empty('signature, campaign, consent_event, mail, count_change, supporter, signing_attempt, count_audit restart identity cascade')`,
  )
}
