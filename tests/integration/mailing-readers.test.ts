import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { takeJourneyBatch } from '@/lib/journeys/take-journey-batch'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { prepareText } from '@/lib/mailings/compose/prepare-text'
import { type Reader, readReaders } from '@/lib/mailings/compose/read-readers'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import type { MailingText } from '@/lib/mailings/mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { addHarbourEvidence } from '../support/briefing-rows'
import { kindsToMany, mailToMany } from '../support/mail-to-many'
import { emptyDirectory, makeArea } from '../support/representatives-rows'
import { mailSettings } from './mail-fixtures'
import { emptyMailings } from './mailing-fixtures'

beforeAll(() => {
  Object.assign(process.env, mailSettings(''), { RESEND_API_KEY: '', RESEND_BASE_URL: '' })
})

let campaignId: number
beforeEach(async () => {
  await emptyMailings()
  await emptyDirectory()
  // Numbers of campaigns begin again, and what was to be counted for an earlier one is not this one's.
  await statements()`truncate count_change`
  const [row] = await statements()<{ id: number }[]>`
    insert into campaign (slug, name, demand, ask, addressee, addressee_short, petition_text, state, opens_at, closes_at)
    values ('a-fund', 'A fund', 'Set up one fund', 'Ask', 'The Minister', 'the minister', 'Text', 'open', now() - interval '9 days', now() + interval '9 days')
    returning id`
  campaignId = row!.id
})

/** Somebody who is known, and signed so many days ago where that is said. */
async function known(
  email: string,
  given: {
    name?: string
    country?: string
    areaId?: number
    signedDaysAgo?: number
    basis?: string | null
  } = {},
): Promise<string> {
  const {
    name = 'Ada Example',
    country = 'GB',
    areaId = null,
    signedDaysAgo,
    basis = 'explicit_consent',
  } = given
  const [row] = await statements()<{ id: string }[]>`
    insert into supporter (email, canonical_email, address_key, name, country, constituency_id, updates, updates_basis, updates_at)
    values (${email}, ${email}, ${`key of ${email}`}, ${name}, ${country}, ${areaId}, ${basis ? 'given' : null}, ${basis}, '2026-10-14T23:30:00+01:00')
    returning id`
  const id = row!.id
  if (signedDaysAgo !== undefined)
    await statements()`
      insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, state, seat, supporter_id, constituency_id, confirmed_at)
      values (${campaignId}, ${name}, ${name.toLowerCase()}, ${email}, ${email}, ${`key of ${email}`}, ${country}, 'confirmed', 1, ${id}, ${areaId},
        date_trunc('day', now()) - make_interval(days => ${signedDaysAgo}))`
  return id
}

async function read(id: string, about: number | null = campaignId): Promise<Reader> {
  const reader = (await readReaders(statements(), [id], about)).get(id)
  if (!reader) throw new Error('they are not there')
  return reader
}

describe('what is known of a reader', () => {
  test('is their name, their place and who holds its seat now, when they signed and as which', async () => {
    const { id: areaId } = await makeArea({
      chamber: 'uk-commons',
      name: 'Sample North',
      members: ['Gwilym Sample'],
    })
    await known('first@example.org', { signedDaysAgo: 5, name: 'Bo First' })
    const id = await known('ada@example.org', { areaId, signedDaysAgo: 3 })
    await known('later@example.org', { signedDaysAgo: 1, name: 'Cy Later' })
    const reader = await read(id)
    expect(reader.values).toMatchObject({
      name: 'Ada Example',
      'name.first': 'Ada',
      'mp.name': 'Gwilym Sample',
      constituency: 'Sample North',
      'signature.number': '2',
    })
    expect(reader.signedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(reader.because).toEqual({ basis: 'explicit_consent', day: '2026-10-14' })
  })

  test('has no name of a representative while the seat is vacant, while nobody sits, or where it is not the lower house', async () => {
    const vacant = await makeArea({ chamber: 'uk-commons', name: 'Vacant East', members: [] })
    const scottish = await makeArea({
      chamber: 'uk-scotland',
      name: 'Sample Glens',
      members: ['Mairi Sample'],
    })
    const seat = await makeArea({ chamber: 'uk-commons', name: 'Sample West', members: ['Ola Sample'] })
    const ids = [
      await known('a@example.org', { areaId: vacant.id }),
      await known('b@example.org', { areaId: scottish.id }),
      await known('c@example.org', { areaId: seat.id }),
    ]
    const mps = async () => {
      const readers = await readReaders(statements(), ids, null)
      return ids.map((id) => readers.get(id)?.values['mp.name'])
    }
    expect(await mps()).toEqual([undefined, undefined, 'Ola Sample'])
    await statements()`
      insert into chamber_period (chamber_slug, dissolved_at, election_on) values ('uk-commons', now() - interval '1 day', current_date + 30)`
    expect(await mps()).toEqual([undefined, undefined, undefined])
    await statements()`truncate chamber_period`
    await statements()`update mandate set ended_on = current_date where id = ${seat.members[0]!}`
    expect(await mps()).toEqual([undefined, undefined, undefined])
  })

  test('is missing for who signed nothing, gave no name or is gone, and never of another campaign', async () => {
    const id = await known('ada@example.org', { name: '', basis: null })
    const reader = await read(id)
    expect(Object.values(reader.values).filter(Boolean)).toEqual([])
    expect(reader.signedOn).toBeNull()
    expect(reader.because).toEqual({ basis: 'asked_for', day: null })
    const signer = await known('bo@example.org', { signedDaysAgo: 2 })
    expect((await read(signer, null)).signedOn).toBeNull()
    expect((await readReaders(statements(), ['3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a'], campaignId)).size).toBe(
      0,
    )
    expect((await readReaders(statements(), [], campaignId)).size).toBe(0)
  })

  test('is their place among all who signed, to the one, where many signed at the same instant too', async () => {
    const sql = statements()
    await sql`
      insert into supporter (email, canonical_email, address_key, name, country)
      select 'n' || n || '@example.org', 'n' || n || '@example.org', 'key of n' || n, 'N', 'GB' from generate_series(1, 430) n`
    // Sixty at each instant, and then one after the other.
    await sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, state, seat, supporter_id, confirmed_at)
      select ${campaignId}, 'N', 'n', s.email, s.canonical_email, s.address_key, 'GB', 'confirmed', 1, s.id,
        date_trunc('day', now()) - interval '1 day' + case when n <= 360 then n / 60 * interval '1 minute' else interval '1 hour' + n * interval '1 microsecond' end
      from (select *, row_number() over (order by id) as n from supporter) s`
    const places = await sql<{ id: string; place: string }[]>`
      select supporter_id as id, row_number() over (order by confirmed_at, id)::text as place from signature where campaign_id = ${campaignId}`
    const readers = await readReaders(
      sql,
      places.map(({ id }) => id),
      campaignId,
    )
    expect(places.map(({ id }) => readers.get(id)?.values['signature.number'])).toEqual(
      places.map(({ place }) => place),
    )
  })

  test('counts signatures only where the number is wanted', async () => {
    const id = await known('ada@example.org', { signedDaysAgo: 2 })
    const readers = await readReaders(statements(), [id], campaignId, ['name'])
    expect(readers.get(id)?.values['signature.number']).toBeUndefined()
  })
})

describe('what a text is about', () => {
  const text = (body: string): MailingText => ({
    locale: 'en-GB',
    variant: 'A',
    subject: 'Hello',
    preview: '',
    body,
  })

  test('is its campaign as it stands now, with what happened on it', async () => {
    await known('ada@example.org', { signedDaysAgo: 2 })
    await statements()`
      insert into campaign_event (campaign_id, kind, is_public, facts, at) values
        (${campaignId}, 'opened', true, '{}', now() - interval '9 days'),
        (${campaignId}, 'edited', true, '{}', now() - interval '8 days'),
        (${campaignId}, 'answered', false, '{}', now() - interval '7 days'),
        (${campaignId}, 'goal_reached', true, '{"goal": 100}', now() - interval '1 day')`
    const about = await readTextAbout(campaignId, [text('{{campaign.count}}\n\n::record{}')])
    expect(about.campaign).toMatchObject({
      slug: 'a-fund',
      isOpen: true,
      takesLetters: false,
      recommendation: null,
      count: 1,
    })
    expect(about.campaign?.record.map(({ kind }) => kind)).toEqual(['opened', 'goal_reached'])
    const prepared = await prepareText(text('{{campaign.count}} of us.\n\n::record{}'), about)
    const message = composeFor(prepared, await read(await known('bo@example.org')), {
      id: 'mail-1',
      kind: 'news',
    })
    expect(message.text).toContain('1 of us.')
    expect(message.text).toContain(': 100 people had signed')
  })

  test('is nothing of a campaign that is not there', async () => {
    expect((await readTextAbout(999_999, [])).campaign).toBeNull()
    expect((await readTextAbout(null, [])).campaign).toBeNull()
  })
})

test('the mails to many that the scanner opens are sent: one of a mailing, one of a journey', async () => {
  await known('ada@example.org')
  await addHarbourEvidence(statements())
  const evidence = { figure: 'harbour-falls', recommendation: '901.1' }
  await mailToMany(statements(), 'ada@example.org', 'a-fund', evidence)
  for (let round = 0; round < 4; round++)
    await sendWaitingMail(async () => (await takeJourneyBatch()) ?? (await takeMailingChunk()))
  const sent = await statements()<{ kind: string; text: string }[]>`
    select m.kind, l.text_part as text from mail m join local_mail l on l.mail_id = m.id order by m.kind`
  expect(sent.map(({ kind }) => kind)).toEqual(kindsToMany)
  for (const { text } of sent) expect(text).toContain('Dear Ada,')
})
