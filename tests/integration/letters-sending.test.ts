import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db, statements } from '@/db/client'
import { askWhatBecame } from '@/lib/letters/ask-what-became'
import { holdBlocked } from '@/lib/letters/blocked-letters'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { eraseLetters } from '@/lib/letters/erase-letters'
import { letGo } from '@/lib/letters/let-go'
import { readDelivery } from '@/lib/letters/read-delivery'
import { getAskedAbout, readAnswers, recordAnswers } from '@/lib/letters/record-answer'
import { recordBounce } from '@/lib/letters/record-bounce'
import { releaseLetters } from '@/lib/letters/release-letters'
import { tellWriters } from '@/lib/letters/tell-writers'
import { deliverLocally } from '@/lib/mail/deliver-locally'
import { mintLetterToken } from '@/lib/tokens/letter-token'
import { useDatabase } from '../support/database'
import { typedLetter } from '../support/letter-words'
import {
  addLetterCampaign,
  emptyLetters,
  letterRows,
  letterStatesNow,
  makePlaces,
  requestsOf,
  workingTime,
  write,
  writeAndConfirm,
} from '../support/letters'
import { seatMember } from '../support/representatives-rows'
import { emptyMail } from './mail-fixtures'

useDatabase()

let places: Awaited<ReturnType<typeof makePlaces>>
let campaignId: number
beforeEach(async () => {
  await emptyMail()
  await emptyLetters()
  await emptyMail()
  places = await makePlaces()
  campaignId = await addLetterCampaign()
})

const niamh = typedLetter.email
const dayMs = 86_400_000

/** What stands in the local mailbox, oldest first. */
async function delivered() {
  await deliverLocally()
  return statements()<{ to: string; from: string; subject: string; text: string; headers: object }[]>`
    select to_address as "to", from_address as "from", subject, text_part as text, headers from local_mail order by id`
}
const deliveredTo = async (address: string) => (await delivered()).filter(({ to }) => to === address)
const addressOf = async (mandateId: number) => {
  const [row] = await db.execute<{ value: string }>(
    sql`select cc.value from contact_channel cc join mandate m on m.person_id = cc.person_id where m.id = ${mandateId}`,
  )
  return row!.value
}

/** Writers who have confirmed. */
async function writeMany(count: number, postcode = 'LS6 1AA'): Promise<void> {
  for (let i = 0; i < count; i++)
    await writeAndConfirm({ email: `p${i}@example.org`, name: `Writer ${'ABCDEFGHIJ'[i % 10]}`, postcode })
}

/** As if it was sent so many days ago. */
async function sentDaysAgo(days: number): Promise<void> {
  await db.execute(sql`update letter set state = 'sent', sent_at = now() - make_interval(days => ${days})`)
}

describe('a letter whose turn has come', () => {
  test('goes once, from us, answered to its writer, word for word', async () => {
    await writeAndConfirm()
    const [before] = await letterRows()
    expect((await releaseLetters(workingTime())).released).toBe(1)
    expect(await letterStatesNow()).toEqual(['sending'])
    const mails = await deliveredTo(await addressOf(places.leeds))
    expect(mails).toMatchObject([
      {
        from: '"Niamh Adeyemi-Roe via Campaigns, Example" <campaigns@undersigned.example.org>',
        subject: before?.subject,
        text: `${before?.body}\n`,
        headers: { 'Reply-To': niamh },
      },
    ])
    expect(Object.keys(mails[0]!.headers)).toEqual(['Reply-To'])
    expect(await letterStatesNow()).toEqual(['sent'])
    for (let i = 0; i < 3; i++) await releaseLetters(workingTime(60 * (i + 1)))
    expect(await deliveredTo(await addressOf(places.leeds))).toHaveLength(1)
  })

  test('waits for the office: Monday to Friday, eight to six by the clock of its chamber', async () => {
    await writeAndConfirm()
    const released = async (iso: string) => (await releaseLetters(new Date(iso))).released
    // In 2031: a Saturday, a Sunday, a Monday before eight, after six and in summer, when London is an hour ahead.
    expect(await released('2031-01-04T12:00:00Z')).toBe(0)
    expect(await released('2031-01-05T12:00:00Z')).toBe(0)
    expect(await released('2031-01-06T07:59:00Z')).toBe(0)
    expect(await released('2031-01-06T18:00:00Z')).toBe(0)
    expect(await released('2031-07-07T17:00:00Z')).toBe(0)
    await db.execute(sql`update contact_channel set checked_on = '2031-07-01'`)
    expect(await released('2031-07-07T07:00:00Z')).toBe(1)
  })

  test('is told to its writer once, when the last of what they wrote has gone', async () => {
    await writeAndConfirm({ follow_up: 'yes' })
    await tellWriters(db)
    await releaseLetters(workingTime())
    await tellWriters(db)
    await deliverLocally()
    for (let i = 0; i < 3; i++) await tellWriters(db)
    const mails = await deliveredTo(niamh)
    expect(mails.map(({ subject }) => subject)).toEqual(['We have sent your letter to Bo Sample MP'])
    expect(mails[0]?.text).toContain('In two weeks we ask you')
  })

  test('goes although its writer wants no mail from us; a target who wants none gets none', async () => {
    await writeAndConfirm()
    await db.execute(
      sql`insert into suppression (address_key, reason) select address_key, 'asked' from letter_request`,
    )
    await releaseLetters(workingTime())
    expect(await deliveredTo(await addressOf(places.leeds))).toHaveLength(1)

    await writeAndConfirm({ email: 'ann@example.org' })
    await db.execute(sql`insert into suppression (address_key, reason)
      select address_key, 'asked' from mail where kind = 'letter' on conflict do nothing`)
    await releaseLetters(workingTime(60))
    expect(await deliveredTo(await addressOf(places.leeds))).toHaveLength(1)
    expect((await letterStatesNow()).at(-1)).toBe('failed the address is suppressed: asked')
  })
})

describe('case 37: many letters for one member', () => {
  test('case 37: two hundred in an hour are spread, at most twenty an hour, and each goes once', async () => {
    await writeAndConfirm()
    await db.execute(sql`
      with more as (
        insert into letter_request (campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text,
          ask_text, personal_words, confirmed_at)
        select ${campaignId}, 'sent_by_us', 'confirmed', 'Writer', 'w' || i || '@example.org', 'w' || i || '@example.org', 'k' || i, 'x', 'x',
          '', 3, now() from generate_series(1, 199) i returning id, canonical_email)
      insert into letter (request_id, campaign_id, canonical_email, mandate_id, area_id, channel_id, state, subject, body, queued_at)
      select more.id, l.campaign_id, more.canonical_email, l.mandate_id, l.area_id, l.channel_id, 'queued', 'Subject', 'Body', now()
      from more, letter l`)
    const perHour: number[] = []
    for (let hour = 0; hour < 24 * 7 && (await isAnyQueued()); hour++) {
      let released = 0
      for (let minute = 0; minute < 60; minute += 3)
        released += (await releaseLetters(workingTime(hour * 60 + minute))).released
      if (released > 0) perHour.push(released)
    }
    await deliverLocally()
    await deliverLocally()
    expect(Math.max(...perHour)).toBeLessThanOrEqual(20)
    expect(perHour.reduce((sum, count) => sum + count, 0)).toBe(200)
    const mails = await delivered()
    expect(mails).toHaveLength(200)
    expect(new Set(mails.map(({ headers }) => JSON.stringify(headers))).size).toBe(200)
  }, 120_000)

  test('case 37: of many workers at one moment one takes the turn', async () => {
    await writeMany(6)
    const steps = await Promise.all(Array.from({ length: 5 }, () => releaseLetters(workingTime())))
    expect(steps.reduce((sum, { released }) => sum + released, 0)).toBe(1)
  })

  const isAnyQueued = async () => (await letterStatesNow()).includes('queued')
})

describe('a letter that must not go', () => {
  const heldWhy = async (at = workingTime()) => {
    await releaseLetters(at)
    const [first] = await letterStatesNow()
    return first
  }

  test('case 23: is held while the house is dissolved, goes on after it, and not to a seat that fell empty', async () => {
    await writeAndConfirm()
    await writeAndConfirm({ email: 'ann@example.org', postcode: 'G1 1AA' })
    const dissolvedAt = new Date(workingTime().getTime() - dayMs).toISOString()
    const electionOn = workingTime(60 * 24 * 20).toISOString()
    await db.execute(sql`insert into chamber_period (chamber_slug, dissolved_at, election_on)
      values ('uk-commons', ${dissolvedAt}, ${electionOn}::date)`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['held dissolved', 'held dissolved'])
    expect(await releaseLetters(workingTime())).toMatchObject({ released: 0 })
    await db.execute(sql`update chamber_period set returned_at = ${workingTime(60 * 24 * 22).toISOString()}`)
    await db.execute(
      sql`update mandate set ended_on = ${electionOn}::date, end_reason = 'election' where id = ${places.glasgow}`,
    )
    await holdBlocked(workingTime(60 * 24 * 28))
    expect(await letterStatesNow()).toEqual(['queued', 'held seat_ended'])
    expect(await releaseLetters(workingTime(60 * 24 * 28))).toMatchObject({ released: 1 })
  })

  test('case 24: after a by-election the old member’s letters are held and stay theirs, the new one is written to', async () => {
    await writeAndConfirm()
    await db.execute(
      sql`update mandate set ended_on = current_date, end_reason = 'resigned' where id = ${places.leeds}`,
    )
    const [area] = await db.execute<{ id: number }>(
      sql`select area_id as id from mandate where id = ${places.leeds}`,
    )
    const today = new Date().toISOString().slice(0, 10)
    const elected = await seatMember({
      name: 'New Sample',
      chamber: 'uk-commons',
      areaId: area!.id,
      startedOn: today,
      checkedOn: today,
    })
    expect(await heldWhy()).toBe('held seat_ended')
    await writeAndConfirm()
    expect((await letterRows()).map(({ mandateId, state }) => [mandateId, state])).toEqual([
      [places.leeds, 'held'],
      [elected, 'queued'],
    ])
  })

  test('case 25: a member who changes party is the same member: one letter, and it goes', async () => {
    await writeAndConfirm()
    await db.execute(
      sql`insert into party (slug, name, country) values ('a', 'A', 'GB'), ('b', 'B', 'GB') on conflict do nothing`,
    )
    await db.execute(sql`insert into mandate_party (mandate_id, party_slug, from_day, until_day)
      values (${places.leeds}, 'a', null, current_date), (${places.leeds}, 'b', current_date, null)`)
    await writeAndConfirm({ personal: 'Welcome to your new party.' })
    expect(await letterStatesNow()).toEqual(['queued', 'withdrawn already_written'])
    expect((await releaseLetters(workingTime())).released).toBe(1)
  })

  test('case 40: is held in the regulated period of its nation with the switch on, and goes on without', async () => {
    await writeAndConfirm({ postcode: 'G1 1AA' })
    await writeAndConfirm({ email: 'ann@example.org' })
    await db.execute(sql`insert into regulated_period (nation, name, from_day, until_day, pauses_actions)
      values ('SCT', 'Holyrood', current_date, current_date + 60, true)`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['held regulated', 'queued'])
    await db.execute(sql`update regulated_period set pauses_actions = false`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['queued', 'queued'])
  })

  test('case 42: is held once the term its list speaks of is over', async () => {
    await writeAndConfirm()
    await db.execute(sql`update chamber set term_ends_on = current_date + 1 where slug = 'uk-commons'`)
    try {
      expect(await heldWhy(workingTime(60 * 24 * 7))).toBe('held out_of_date')
    } finally {
      await db.execute(sql`update chamber set term_ends_on = null where slug = 'uk-commons'`)
    }
  })

  test('is held while its campaign is paused', async () => {
    await writeAndConfirm()
    await db.execute(sql`update campaign set state = 'paused'`)
    expect(await heldWhy()).toBe('held campaign_paused')
    await db.execute(sql`update campaign set state = 'open'`)
    await holdBlocked(workingTime())
    expect(await letterStatesNow()).toEqual(['queued'])
  })

  test('is held where nobody has looked at the address for half a year, until somebody does', async () => {
    await writeAndConfirm()
    await db.execute(sql`update contact_channel set checked_on = current_date - 181`)
    expect(await heldWhy()).toBe('held channel_unchecked')
    await db.execute(sql`update contact_channel set checked_on = current_date`)
    expect(await letGo(db, { campaignId, mandateId: places.leeds, reason: 'channel_unchecked' })).toBe(1)
    expect((await releaseLetters(workingTime(60))).released).toBe(1)
  })
})

describe('a letter that did not arrive', () => {
  const bounce = async (providerId: string, isLasting = true) => {
    const [mail] = await statements()<{ letterId: string }[]>`
      select letter_id as "letterId" from mail where provider_id = ${providerId}`
    if (!mail) throw new Error(`no mail is called ${providerId}`)
    const { letterId } = mail
    return statements().begin((sql) =>
      recordBounce(sql, { letterId, kind: 'bounced', isLasting, reason: 'Permanent: no such mailbox' }),
    )
  }

  async function sendOne(): Promise<void> {
    await releaseLetters(workingTime())
    await deliverLocally()
    await db.execute(sql`update mail set provider_id = 'provider-1' where kind = 'letter'`)
  }

  test('stops the address, holds what waits for it, and staff see it', async () => {
    await writeMany(3)
    await writeAndConfirm({ email: 'cat@example.org', postcode: 'G1 1AA' })
    await db.execute(
      sql`insert into letter_turn (mandate_id, next_at) values (${places.glasgow}, now() + interval '1 year')`,
    )
    await sendOne()
    expect(await bounce('provider-1')).toBe('recorded')
    expect((await letterStatesNow()).sort()).toEqual([
      'bounced Permanent: no such mailbox',
      'held channel_bounced',
      'held channel_bounced',
      'queued',
    ])
    expect(await readDelivery('harbour')).toMatchObject([
      {
        name: 'Bo Sample MP',
        channel: { state: 'bounced' },
        counts: { bounced: 1, held: 2 },
        held: { channel_bounced: 2 },
      },
      { name: 'Cat Sample MP', counts: { queued: 1 }, held: {} },
    ])
    expect(await write({ email: 'd@example.org' })).toMatchObject({ kind: 'no_mail' })
  })

  test('is told twice and recorded once, whatever staff have done since', async () => {
    await writeMany(2)
    await sendOne()
    await bounce('provider-1')
    await db.execute(sql`update contact_channel set state = 'ok'`)
    expect(await letGo(db, { campaignId, mandateId: places.leeds, reason: 'channel_bounced' })).toBe(1)
    expect(await bounce('provider-1')).toBe('known_already')
    expect((await letterStatesNow()).sort()).toEqual(['bounced Permanent: no such mailbox', 'queued'])
    expect(await db.execute(sql`select 1 from directory_event`)).toHaveLength(1)
  })

  test('because of a full mailbox asks for a look, and the address is still used', async () => {
    await writeMany(2)
    await sendOne()
    await bounce('provider-1', false)
    expect((await letterStatesNow()).sort()).toEqual(['bounced Permanent: no such mailbox', 'queued'])
    const [row] = await db.execute(
      sql`select state, needs_look from contact_channel where state = 'ok' and needs_look`,
    )
    expect(row).toBeDefined()
  })
})

describe('case 38: a letter that is never confirmed', () => {
  test('case 38: is never sent, and everything of it is deleted after fourteen days', async () => {
    await write()
    expect((await releaseLetters(workingTime())).released).toBe(0)
    await db.execute(sql`update letter_request set requested_at = now() - interval '13 days 23 hours'`)
    await eraseLetters(db)
    expect(await letterRows()).toHaveLength(1)
    await db.execute(sql`update letter_request set requested_at = now() - interval '14 days 1 hour'`)
    expect((await releaseLetters(workingTime())).released).toBe(0)
    await eraseLetters(db)
    await eraseLetters(db)
    expect(await letterRows()).toEqual([])
    expect(await db.execute(sql`select 1 from letter_request`)).toHaveLength(0)
    expect((await delivered()).map(({ to }) => to)).not.toContain(await addressOf(places.leeds))
  })
})

describe('case 39: what became of it', () => {
  const asked = async () => (await deliveredTo(niamh)).filter(({ subject }) => subject.startsWith('Did '))

  test('case 39: is asked after fourteen days and after twenty-one, and then no more', async () => {
    await writeAndConfirm({ follow_up: 'yes' })
    await sentDaysAgo(13)
    expect(await askWhatBecame(db)).toBe(0)
    await sentDaysAgo(14)
    expect(await askWhatBecame(db)).toBe(1)
    expect(await askWhatBecame(db)).toBe(0)
    await sentDaysAgo(20)
    expect(await askWhatBecame(db)).toBe(0)
    await sentDaysAgo(21)
    await Promise.all([askWhatBecame(db), askWhatBecame(db), askWhatBecame(db)])
    await sentDaysAgo(60)
    expect(await askWhatBecame(db)).toBe(0)
    const mails = await asked()
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill('Did Bo Sample MP answer you?'))
    expect(mails[0]?.text).toContain('once more in a week')
    expect(mails[1]?.text).toContain('the last time')
  })

  test('case 39: is asked later by the days of a recess', async () => {
    await writeAndConfirm({ follow_up: 'yes' })
    await sentDaysAgo(14)
    await db.execute(
      sql`insert into recess (chamber_slug, from_day, until_day) values ('uk-commons', current_date - 8, current_date - 3)`,
    )
    expect(await askWhatBecame(db)).toBe(0)
    await sentDaysAgo(19)
    expect(await askWhatBecame(db)).toBe(1)
  })

  test('case 39: is not asked of who did not want to be, has told, or said the letter was their own', async () => {
    await writeAndConfirm()
    await sentDaysAgo(15)
    expect(await askWhatBecame(db)).toBe(0)
    await db.execute(sql`update letter_request set wants_follow_up = true`)
    await db.execute(sql`update letter set outcome = 'replied'`)
    expect(await askWhatBecame(db)).toBe(0)
  })

  test('case 39: a mail that waits is not sent once its writer has told', async () => {
    const id = await writeAndConfirm({ follow_up: 'yes' })
    await sentDaysAgo(14)
    await askWhatBecame(db)
    const token = mintLetterToken('letter-answer', id)
    const about = await getAskedAbout(token)
    const read = readAnswers({ [`outcome-${about!.letters[0]!.id}`]: 'nothing' }, about!)
    expect(read.kind === 'valid' && (await recordAnswers(token, read.answers))).toBe(true)
    expect(await asked()).toEqual([])
  })

  test('is told with the link alone, and a reply that was pasted is kept for staff, the newest while it is unread', async () => {
    const id = await writeAndConfirm()
    await sentDaysAgo(14)
    const token = mintLetterToken('letter-answer', id)
    const about = (await getAskedAbout(token))!
    const letterId = about.letters[0]!.id
    expect(readAnswers({}, about)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'outcome', code: 'missing' }],
    })
    for (const reply of ['Dear Niamh,\r\nno.', 'Dear Niamh,\r\nyes.\u200B']) {
      const read = readAnswers({ [`reply-${letterId}`]: reply, [`cite-${letterId}`]: 'yes' }, about)
      if (read.kind === 'valid') await recordAnswers(token, read.answers)
    }
    expect(await letterRows()).toMatchObject([{ outcome: 'replied' }])
    const replies = await db.execute(sql`select text, state, may_be_cited from letter_reply`)
    expect([...replies]).toEqual([{ text: 'Dear Niamh,\nyes.', state: 'new', may_be_cited: true }])
    expect(await getAskedAbout(mintLetterToken('letter', id))).toBeNull()
    expect(await recordAnswers('x'.repeat(43), [])).toBe(false)
  })

  test('one cannot tell of another’s letter', async () => {
    const id = await writeAndConfirm()
    await writeAndConfirm({ email: 'ann@example.org' })
    await sentDaysAgo(14)
    const foreign = (await letterRows()).find(({ requestId }) => requestId !== id)!
    await recordAnswers(mintLetterToken('letter-answer', id), [
      { letterId: foreign.id, outcome: 'replied', reply: 'Forged', mayBeCited: true },
    ])
    expect((await letterRows()).map(({ outcome }) => outcome)).toEqual([null, null])
    expect(await db.execute(sql`select 1 from letter_reply`)).toHaveLength(0)
  })
})

describe('case 43: what nobody else sees', () => {
  const secrets = /evening classes|Sample Row|LS6 ?1AA|Niamh|niamh@/

  async function everywhere(): Promise<string> {
    const parts = await Promise.all(
      ['letter_request', 'letter', 'mail', 'local_mail'].map((table) =>
        statements().unsafe(`select to_jsonb(t) as row from ${table} t`),
      ),
    )
    return JSON.stringify(parts)
  }

  test('case 43: text, name and address are erased after the days of the action, in every table, and the count stays', async () => {
    await writeAndConfirm()
    await releaseLetters(workingTime())
    await deliverLocally()
    await db.execute(sql`update mail set kind = 'x' where kind = 'confirm-letter'`)
    await db.execute(sql`delete from local_mail where subject like 'Send your letter%'`)
    await db.execute(sql`delete from mail where kind = 'x'`)
    const age = (days: number) => sql`
      with r as (update letter_request set requested_at = now() - make_interval(days => ${days}), confirmed_at = now() - make_interval(days => ${days}))
      update letter set queued_at = now() - make_interval(days => ${days}), sent_at = now() - make_interval(days => ${days})`
    await db.execute(age(27))
    await eraseLetters(db)
    expect(await everywhere()).toMatch(secrets)
    await db.execute(age(29))
    await eraseLetters(db)
    const rest = (await everywhere()).replaceAll('"canonical_email":"niamh@example.org"', '')
    expect(rest).not.toMatch(secrets)
    expect(await letterRows()).toMatchObject([{ state: 'sent', body: '' }])
  })

  test('case 43: once it is sent, the outbox holds nothing of it', async () => {
    await writeAndConfirm()
    await releaseLetters(workingTime())
    await deliverLocally()
    const [mail] = await db.execute<{ data: object }>(sql`select data from mail where kind = 'letter'`)
    expect(mail?.data).toEqual({})
  })

  test('case 43: no log line holds a text, an address or a postcode, even of a fault', async () => {
    const said: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
    const { log } = await import('@/lib/log')
    try {
      await db.execute(sql`alter table letter add constraint broken check (body = '') not valid`)
      await write().catch((error) => log.error('a letter was not taken', {}, error))
      await db.execute(sql`alter table letter drop constraint broken`)
      await writeAndConfirm()
      await releaseLetters(workingTime())
    } finally {
      spy.mockRestore()
    }
    expect(said.join('')).toContain('a letter was not taken')
    expect(said.join('')).not.toMatch(secrets)
  })

  test('what is held for ninety days is given up, and then erased too', async () => {
    const id = await writeAndConfirm()
    await db.execute(
      sql`update letter set state = 'held', reason = 'seat_ended', queued_at = now() - interval '91 days'`,
    )
    await db.execute(
      sql`update letter_request set requested_at = now() - interval '91 days', confirmed_at = now() - interval '91 days'`,
    )
    await eraseLetters(db)
    expect(await letterRows()).toMatchObject([{ state: 'expired', body: '' }])
    expect(await confirmLetter(id)).toEqual({ kind: 'confirmed' })
    expect(await requestsOf()).toEqual([])
  })
})
