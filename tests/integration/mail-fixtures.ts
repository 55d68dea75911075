import { randomUUID } from 'node:crypto'
import { db, statements } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { helpline, organisation } from '@/db/schema/organisation'
import { signature } from '@/db/schema/signatures'
import type { MailState, OutboxKind } from '@/lib/mail/mail'
import type { Organisation } from '@/lib/organisation/queries'

/** Settings of a process that sends to the fake provider. */
export function mailSettings(resendUrl: string): Record<string, string> {
  return {
    LOCAL: 'on',
    SITE_URL: 'http://127.0.0.1:3000',
    SECRET_KEY: 'a key for tests of mail, and for nothing else, 0123',
    NEXTAUTH_SECRET: 'a key for tests of mail, and for nothing else, 4567',
    MAIL_FROM: 'campaigns@example.org',
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: resendUrl,
    MAIL_REQUESTS_PER_SECOND: '100',
  }
}

export const testOrganisation: Organisation = {
  legalName: 'The Example Charity',
  shortName: 'Example',
  teamName: 'Campaigns',
  companyNumber: '01234567',
  charityNumberEnglandWales: '7654321',
  charityNumberScotland: 'SC000000',
  postalAddress: '1 Example Street, London, EX1 2MP',
  phone: '0300 000 0000',
  email: 'hello@example.org',
  website: 'https://example.org',
  exitUrl: 'https://www.example.org/weather',
  needsSecondPerson: false,
  showsSample: false,
  helpline: {
    id: 1,
    position: 0,
    name: 'Helpline',
    runBy: 'Another charity',
    phone: '0800 000 000',
    how: '',
    forWhom: '',
    hours: '',
    country: 'GB',
    url: '',
    verifiedOn: '2026-01-01',
  },
}

/** Empties what mail touches, and leaves the organisation's settings. */
export async function emptyMail(): Promise<void> {
  await statements()`
    select tests.empty('mail, mail_batch, local_mail, suppression, signature, campaign, organisation, helpline restart identity cascade')`
  const { helpline: line, ...settings } = testOrganisation
  const { id: _id, ...first } = line
  await db.insert(organisation).values(settings)
  await db.insert(helpline).values(first)
}

const petition = {
  campaignSlug: 'prevention-fund',
  demand: 'Set up one fund',
  addresseeShort: 'the minister',
}

const writing = { campaignSlug: 'prevention-fund', campaignName: 'One fund', to: 'Bo Sample MP' }

/** What each kind carries, as those who enqueue it write it. */
export const sampleData: Record<OutboxKind, Record<string, string>> = {
  'confirm-signature': { ...petition, requestedAt: '2026-06-30T23:30:00.000Z' },
  'confirm-reminder': { ...petition, requestedAt: '2026-06-30T23:30:00.000Z' },
  'already-signed': { ...petition, confirmedAt: '2026-01-05T09:05:00.000Z' },
  'address-in-use': { ...petition, why: 'address_full' },
  'signature-receipt': { ...petition, number: '4211' },
  'campaign-answer': {
    ...petition,
    by: 'The Harbour Board',
    answer: 'We will light the quay.',
    source: 'Letter of 3 November 2026',
  },
  'confirm-letter': { ...writing, requestedAt: '2026-06-30T23:30:00.000Z' },
  letter: {
    fromName: 'Ada Example',
    replyTo: 'ada@example.org',
    subject: 'A safer harbour',
    body: 'Dear Ms Example,\n\nPlease act.',
  },
  'letter-sent': { ...writing, asksLater: 'yes' },
  'letter-follow-up': writing,
  'your-data': { requestId: '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a', requestedAt: '2026-06-30T23:30:00.000Z' },
  'complaint-news': { news: 'received', reference: '7K4M-2Q9D', dueOn: '2026-07-30' },
  alert: { campaignName: 'A safer harbour', kinds: 'burst network', at: '2026-11-22T09:10:00Z' },
  'take-out-ready': {
    what: 'signatures',
    id: '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a',
    campaignName: 'One fund',
    campaignSlug: 'prevention-fund',
    until: '2026-07-01T09:00:00Z',
  },
  'staff-sign-in': {
    url: 'http://127.0.0.1:3000/staff/sign-in/continue#t=abc&e=a%40example.org',
    code: '40719823',
  },
  'staff-invitation': {
    url: 'http://127.0.0.1:3000/staff/invitations/abc',
    role: 'campaigner',
    invitedBy: 'Ada Example',
  },
  'staff-notice': {
    what: 'new_browser',
    detail: 'Firefox on Windows, 203.0.113.x',
    at: '2026-11-22T09:12:00Z',
  },
}

/** A signature that a mail can be about; gives its id. */
export async function addSignature(
  state: 'pending' | 'confirmed' | 'withdrawn' = 'pending',
): Promise<string> {
  const id = randomUUID()
  const campaignId = await addCampaign()
  await db.insert(signature).values({
    id,
    campaignId,
    name: 'Ada Example',
    nameKey: 'ada example',
    email: `${id}@example.org`,
    canonicalEmail: `${id}@example.org`,
    addressKey: id,
    country: 'GB',
    state,
    seat: state === 'confirmed' ? 1 : null,
    confirmedAt: state === 'confirmed' ? new Date() : null,
  })
  return id
}

export async function addCampaign(): Promise<number> {
  const words = { name: 'A fund', demand: 'Set up one fund', ask: 'Ask', addressee: 'The Minister' }
  const [row] = await db
    .insert(campaign)
    .values({ slug: 'prevention-fund', ...words, addresseeShort: 'the minister', petitionText: 'Text' })
    .onConflictDoUpdate({ target: campaign.slug, set: { name: words.name } })
    .returning({ id: campaign.id })
  return row!.id
}

type NewTestMail = {
  to: string
  kind?: OutboxKind
  priority?: number
  signatureId?: string
  data?: Record<string, string>
}

/** Puts mails in the outbox as they are, without asking whether they make sense. */
export async function putMail(mails: NewTestMail[]): Promise<void> {
  const rows = mails.map(
    ({ to, kind = 'already-signed', priority = 1, signatureId = randomUUID(), data }) => ({
      to,
      kind,
      priority,
      signature: signatureId,
      data: JSON.stringify(data ?? sampleData[kind]),
    }),
  )
  await statements()`
    insert into mail (kind, to_address, address_key, signature_id, data, priority)
    select kind, recipient, 'key of ' || recipient, signature, data::jsonb, priority from unnest(
      ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ to }) => to)}::text[],
      ${rows.map(({ signature }) => signature)}::uuid[], ${rows.map(({ data }) => data)}::text[],
      ${rows.map(({ priority }) => priority)}::smallint[]) as given (kind, recipient, signature, data, priority)`
}

type MailRow = {
  id: number
  to: string
  state: MailState
  error: string | null
  batch: string | null
  data: Record<string, string>
}

export async function mailRows(): Promise<MailRow[]> {
  return statements()<MailRow[]>`
    select id::float8 as id, to_address as "to", state, error, batch_id as batch, data from mail order by id`
}

/** As if every wait, back-off and lease were over. */
export async function letTimePass(): Promise<void> {
  await statements()`update mail_batch set next_attempt_at = now(), lease_until = null where state = 'open'`
}
