import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as postLetter } from '@/app/[locale]/(public)/campaigns/[slug]/letters/route'
import { db, statements } from '@/db/client'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { findMissingTargets } from '@/lib/letters/find-missing-targets'
import { readLikeness, shinglesOf } from '@/lib/letters/likeness'
import { declareSent, openOwnLetter } from '@/lib/letters/open-own-letter'
import { getContactAction, getOpenAction } from '@/lib/letters/read-action'
import { readAreaLetters } from '@/lib/letters/read-area-letters'
import { getLetterForSending, getLetterThanks } from '@/lib/letters/read-request'
import { readStanding } from '@/lib/letters/read-standing'
import { releaseLetters } from '@/lib/letters/release-letters'
import type { RuleFits, TargetRule } from '@/lib/letters/target-rules'
import { withdrawLetter } from '@/lib/letters/withdraw-letter'
import { previewLetters, writeLetter } from '@/lib/letters/write-letter'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { readAreaByAddress } from '@/lib/representatives/read-areas'
import { mintLetterThanksToken, mintLetterToken } from '@/lib/tokens/letter-token'
import { useDatabase } from '../support/database'
import { typedLetter } from '../support/letter-words'
import {
  addLetterCampaign,
  checkedToday,
  emptyLetters,
  letterForm,
  letterRows,
  letterStatesNow,
  makePlaces,
  requestsOf,
  workingTime,
  write,
  writeAndConfirm,
} from '../support/letters'
import { loadPostcodes, makeArea, seatMember } from '../support/representatives-rows'
import { addCampaign, atHome, elsewhere, mailTo } from '../support/signing'

useDatabase()

let places: Awaited<ReturnType<typeof makePlaces>>
beforeEach(async () => {
  await emptyLetters()
  places = await makePlaces()
  await addLetterCampaign()
})

const niamh = typedLetter.email

describe('a letter that is written', () => {
  test('waits for its writer: one request, one letter, one mail, two consents, and nothing to anybody else', async () => {
    expect(await write({ follow_up: 'yes' })).toMatchObject({
      kind: 'accepted',
      awaitsTarget: false,
      withoutMail: [],
    })
    expect(await letterRows()).toMatchObject([{ state: 'pending', mandateId: places.leeds }])
    const mails = await db.execute<{ kind: string; to_address: string }>(
      sql`select kind, to_address from mail`,
    )
    expect([...mails]).toEqual([{ kind: 'confirm-letter', to_address: niamh }])
    const consents = await db.execute<{ choice: string }>(
      sql`select purpose || ' ' || action as choice from consent_event order by id`,
    )
    expect(consents.map(({ choice }) => choice)).toEqual(['pass_on given', 'follow_up given'])
    expect(await db.execute(sql`select 1 from supporter`)).toHaveLength(0)
  })

  test('is sent as it was previewed, to the letter', async () => {
    const action = await getContactAction('harbour', new Date())
    const form = await letterForm('harbour')
    const { letters } = await previewLetters(action!, form, new Date())
    await write()
    const [row] = await letterRows()
    expect(row).toMatchObject({ subject: letters[0]?.letter.subject, body: letters[0]?.letter.body })
    expect(row?.body).toContain('Dear Bo Sample,')
  })

  test('puts nothing of what was typed into the mail that asks for confirmation', async () => {
    await write({ name: 'Win Money Now', personal: 'Buy cheap pills from me today.' })
    const [mail] = await db.execute<{ data: object }>(sql`select data from mail`)
    expect(JSON.stringify(mail)).not.toMatch(/Money|pills|Sample Row|LS6/)
  })

  test('is confirmed once, whoever presses how often and at once', async () => {
    await write()
    const [id] = await requestsOf()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => confirmLetter(id!)))
    expect(outcomes).toEqual(Array(6).fill({ kind: 'confirmed' }))
    expect(await letterStatesNow()).toEqual(['queued'])
    expect(await db.execute(sql`select 1 from supporter`)).toHaveLength(1)
  })

  test('is not confirmed after seven days, nor where the link is of nobody', async () => {
    await write()
    const [id] = await requestsOf()
    await db.execute(sql`update letter_request set requested_at = now() - interval '7 days 1 minute'`)
    expect(await confirmLetter(id!)).toEqual({ kind: 'not_possible' })
    expect(await confirmLetter('3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a')).toEqual({ kind: 'not_possible' })
    expect(await getLetterForSending(mintLetterToken('letter', id!), new Date())).toMatchObject({
      kind: 'expired',
    })
  })

  test('is shown whole to its writer before it goes, and not again afterwards', async () => {
    await write()
    const [id] = await requestsOf()
    const token = mintLetterToken('letter', id!)
    expect(await getLetterForSending(token, new Date())).toMatchObject({
      kind: 'ready',
      letters: [
        { to: 'Bo Sample MP', areaName: 'Leeds Central', body: expect.stringContaining('14 Sample Row') },
      ],
    })
    await confirmLetter(id!)
    const after = await getLetterForSending(token, new Date())
    const thanks = await getLetterThanks(mintLetterThanksToken(id!, Date.now()), new Date())
    expect(after).toMatchObject({ kind: 'confirmed' })
    expect(thanks).toMatchObject({ kind: 'thanks', letters: [{ to: 'Bo Sample MP', state: 'queued' }] })
    expect(JSON.stringify([after, thanks])).not.toMatch(/Sample Row|Niamh|LS6/)
    expect(await getLetterForSending(mintLetterToken('letter-own', id!), new Date())).toEqual({
      kind: 'unreadable',
    })
    const late = new Date(Date.now() + 31 * 60_000)
    expect(await getLetterThanks(mintLetterThanksToken(id!, Date.now()), late)).toMatchObject({
      kind: 'gone',
    })
  })

  test('is taken back before it went, and its text is gone at once', async () => {
    const id = await writeAndConfirm()
    expect(await withdrawLetter(mintLetterToken('letter', id))).toBe(true)
    expect(await withdrawLetter(mintLetterToken('letter', id))).toBe(false)
    expect(await letterRows()).toMatchObject([{ state: 'withdrawn', body: '' }])
    const [request] = await db.execute(sql`select * from letter_request`)
    expect(JSON.stringify(request, (_, value) => (typeof value === 'bigint' ? '' : value))).not.toMatch(
      /Sample Row|Niamh|evening/,
    )
  })
})

describe('case 36: the same supporter, the same target, twice', () => {
  test('case 36: is one letter, and the second is told kindly', async () => {
    await writeAndConfirm()
    const second = await writeAndConfirm({ email: 'Niamh+again@example.org', personal: 'Once more, please.' })
    expect(await letterStatesNow()).toEqual(['queued', 'withdrawn already_written'])
    expect(await getLetterThanks(mintLetterThanksToken(second, Date.now()), new Date())).toMatchObject({
      kind: 'thanks',
      letters: [{ state: 'withdrawn', reason: 'already_written' }],
    })
  })

  test('case 36: two links pressed at the same moment are one letter', async () => {
    for (let round = 0; round < 8; round++) {
      await db.execute(sql`select tests.empty('letter, letter_request, signing_attempt, mail cascade')`)
      await write()
      await write({ personal: 'Another text of mine.' })
      const ids = await requestsOf()
      expect(ids).toHaveLength(2)
      await Promise.all(ids.map((id) => confirmLetter(id)))
      expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn already_written'])
    }
  })

  test('case 36: by another person, or under another campaign, is another letter', async () => {
    await addLetterCampaign('quay')
    await writeAndConfirm()
    await writeAndConfirm({ email: 'ann@example.org' })
    await writeAndConfirm({}, 'quay')
    expect(await letterStatesNow()).toEqual(['queued', 'queued', 'queued'])
  })

  test('case 36: one that was opened in their own mail makes room', async () => {
    const own = async () =>
      openOwnLetter('harbour', await letterForm('harbour', {}, 'own'), 'own_mail', atHome, new Date())
    await own()
    const again = await own()
    expect(await letterStatesNow()).toEqual(['withdrawn opened_again', 'opened'])
    await writeAndConfirm()
    expect((await letterStatesNow()).sort()).toEqual([
      'queued',
      'withdrawn opened_again',
      'withdrawn sent_by_us',
    ])
    expect(again.kind === 'opened' && (await declareSent(again.token))).toBe(true)
    expect(await letterStatesNow()).not.toContain('declared_sent')
  })

  test.each(['bounced', 'failed'])(
    'case 36: one that %s is not their letter yet: they may write again, and staff’s next try sends no second',
    async (state) => {
      await writeAndConfirm()
      await releaseLetters(workingTime())
      const [mail] = await db.execute<{ id: number }>(sql`
        update mail set state = ${state === 'failed' ? 'failed' : 'sent'} where kind = 'letter' returning id::int`)
      await db.execute(sql`update letter set state = ${state}`)
      await writeAndConfirm({ personal: 'Once more, to the new address.' })
      expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn not_delivered'])
      expect(await retryFailedMail(db, [mail!.id])).toBe(0)
      await writeAndConfirm({ personal: 'And a third time.' })
      expect((await letterStatesNow()).sort()).toEqual([
        'queued',
        'withdrawn already_written',
        'withdrawn not_delivered',
      ])
    },
  )

  test('case 36: nobody stops another’s letter by saying that they sent one in that name', async () => {
    const form = await letterForm('harbour', {}, 'own')
    const opened = await openOwnLetter('harbour', form, 'own_mail', elsewhere(), new Date())
    if (opened.kind === 'opened') await declareSent(opened.token)
    expect(await letterStatesNow()).toEqual(['declared_sent'])
    await writeAndConfirm()
    expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn sent_by_us'])
    const again = await openOwnLetter('harbour', form, 'own_mail', elsewhere(), new Date())
    if (again.kind === 'opened') await declareSent(again.token)
    expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn sent_by_us'])
  })
})

describe('the writer’s own mail', () => {
  test('keeps nothing but that a letter was opened, and then that it was sent', async () => {
    const form = await letterForm('harbour', { email: '' }, 'own')
    const opened = await openOwnLetter('harbour', form, 'own_mail', atHome, new Date())
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    expect(opened.letters[0]?.mail?.href).toMatch(/^mailto:person\d+@example\.org\?subject=/)
    expect(opened.letters[0]?.letter.body).toContain('14 Sample Row')
    expect(await declareSent(opened.token)).toBe(true)
    expect(await declareSent(opened.token)).toBe(true)
    expect(await declareSent('x'.repeat(43))).toBe(false)
    expect(await letterRows()).toMatchObject([{ state: 'declared_sent', subject: '', body: '' }])
    const rows = await statements()`select to_jsonb(r) - 'shingles' as row from letter_request r`
    expect(JSON.stringify(rows)).not.toMatch(/Sample Row|Niamh|niamh|evening|LS6/)
    expect(await db.execute(sql`select 1 from mail`)).toHaveLength(0)
  })

  test('does not fill up the counts that hide a single writer', async () => {
    for (let n = 0; n < 5; n++) {
      const form = await letterForm('harbour', { email: `made-up-${n}@example.org` }, 'own')
      const opened = await openOwnLetter('harbour', form, 'own_mail', elsewhere(), new Date())
      if (opened.kind === 'opened') await declareSent(opened.token)
    }
    await writeAndConfirm()
    await db.execute(sql`update letter set state = 'sent', sent_at = now() where state = 'queued'`)
    expect((await letterStatesNow()).sort()).toEqual([...Array(5).fill('declared_sent'), 'sent'])
    const area = await readAreaByAddress('uk-commons', 'leeds-central', new Date())
    const counts = async () => {
      const standing = await readStanding([area!], new Date())
      return [await readAreaLetters('harbour'), standing.ofMandate.get(places.leeds)?.[0]?.letters]
    }
    expect(await counts()).toEqual([[], null])
    await db.execute(sql`update letter set state = 'sent'`)
    expect(await counts()).toMatchObject([[{ areaName: 'Leeds Central', sent: 6 }], { sent: 6, replied: 0 }])
  })

  test('keeps nothing of a program that fills every field, and answers it as anybody', async () => {
    const form = await letterForm('harbour', { website: 'https://spam.example' }, 'own')
    const opened = await openOwnLetter('harbour', form, 'own_mail', elsewhere(), new Date())
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    expect(await declareSent(opened.token)).toBe(true)
    expect(await letterRows()).toEqual([])
    expect(await db.execute(sql`select 1 from signing_attempt`)).toHaveLength(1)
  })

  test('case 30: a member without an address gets no broken link, and is not written to by us', async () => {
    await db.execute(sql`update contact_channel set kind = 'phone', value = '020 7000 0000'`)
    const form = await letterForm('harbour', {}, 'own')
    expect(await openOwnLetter('harbour', form, 'own_mail', atHome, new Date())).toMatchObject({
      kind: 'opened',
      letters: [{ address: null, mail: null, webmail: null }],
    })
    expect(await write()).toMatchObject({
      kind: 'no_mail',
      withoutMail: [{ mandate: { name: 'Bo Sample' } }],
    })
    expect(await db.execute(sql`select 1 from mail`)).toHaveLength(0)
  })

  test('an address that bounced, or that nobody has looked at for half a year, is not sent to by us', async () => {
    await db.execute(sql`update contact_channel set state = 'bounced'`)
    expect(await write()).toMatchObject({ kind: 'no_mail' })
    await db.execute(sql`update contact_channel set state = 'ok', checked_on = current_date - 200`)
    expect(await write()).toMatchObject({ kind: 'no_mail' })
  })
})

describe('whom it is to', () => {
  test('case 32: a minister’s letter carries the softer words', async () => {
    await db.execute(sql`insert into letter_variant (campaign_id, name, kind, ask, subjects)
      select campaign_id, 'softer', 'softer', 'Please raise this with your department.', '{Please raise this}' from contact_action`)
    await db.execute(
      sql`insert into mandate_office (mandate_id, kind, title) values (${places.leeds}, 'minister', 'Minister')`,
    )
    await write()
    expect(await letterRows()).toMatchObject([
      { subject: 'Please raise this', body: expect.stringContaining('raise this with your department') },
    ])
    expect((await letterRows())[0]?.body).not.toContain('when the harbour will be made safer')
  })

  test('case 33: one who supports is thanked; a stance that is not approved changes nothing', async () => {
    await db.execute(
      sql`insert into letter_variant (campaign_id, name, kind, ask) select campaign_id, 'thanks', 'thanks', 'Thank you.' from contact_action`,
    )
    const stance = (state: string) => sql`
      insert into target_position (campaign_id, person_id, stance, on_day, state, is_sample)
      select a.campaign_id, m.person_id, 'supports', current_date, ${state}, true
      from contact_action a, mandate m where m.id = ${places.leeds}`
    await db.execute(stance('noted'))
    const asks = async () => {
      const action = await getContactAction('harbour', new Date())
      const { letters } = await previewLetters(action!, await letterForm('harbour'), new Date())
      return letters.map(({ letter }) => letter.parts.ask)
    }
    expect(await asks()).toEqual(['Please ask the Minister when the harbour will be made safer.'])
    await db.execute(stance('approved'))
    expect(await asks()).toEqual(['Thank you.'])
  })

  test('case 23: nobody while the house is dissolved, before and after by the clock', async () => {
    await db.execute(sql`insert into chamber_period (chamber_slug, dissolved_at, election_on, returned_at)
      values ('uk-commons', '2029-05-01 09:00+01', '2029-06-07', '2029-06-20 09:00+01')`)
    const at = async (day: string) => {
      const action = await getContactAction('harbour', new Date())
      const { found } = await previewLetters(action!, await letterForm('harbour'), new Date(day))
      return found.kind === 'nobody' ? found.others.map(({ why }) => why) : found.kind
    }
    expect(await at('2029-05-01T07:59:00Z')).toBe('found')
    expect(await at('2029-05-01T08:00:00Z')).toEqual(['dissolved'])
    expect(await at('2029-06-20T08:00:00Z')).toBe('found')
  })

  test('case 40: a regulated period of Scotland pauses Scotland, and nobody else', async () => {
    await db.execute(sql`insert into regulated_period (nation, name, from_day, until_day, pauses_actions)
      values ('SCT', 'Holyrood', current_date - 1, current_date + 30, true)`)
    expect(await write({ postcode: 'G1 1AA' })).toMatchObject({ kind: 'nobody', others: [{ why: 'paused' }] })
    expect(await write()).toMatchObject({ kind: 'accepted' })
    await db.execute(sql`update regulated_period set pauses_actions = false`)
    expect(await write({ postcode: 'G1 1AA' })).toMatchObject({ kind: 'accepted' })
  })

  test('an area that the postcode cannot lie in is not taken on the writer’s word', async () => {
    const [row] = await db.execute<{ id: number }>(
      sql`select area_id as id from mandate where id = ${places.glasgow}`,
    )
    await write({ area: String(row!.id) })
    expect(await letterRows()).toMatchObject([{ mandateId: places.leeds }])
  })

  test('an area beside that the writer chose brings its own wider area, and leaves that of the postcode', async () => {
    const [here, there] = await Promise.all(
      ['Sir Here', 'Sir There'].map((name, i) =>
        makeArea({
          ...{ chamber: 'uk-senedd', name, code: `gss:W0900000${i}`, nation: 'WLS', kind: 'list', seats: 6 },
          members: [`Member of ${name}`],
        }),
      ),
    )
    const ofWales = { chamber: 'uk-commons', nation: 'WLS' }
    await makeArea({ ...ofWales, name: 'Test Bay', code: 'gss:W07000001', within: [here!.id] })
    const beside = await makeArea({
      ...{ ...ofWales, name: 'Test Hill', code: 'gss:W07000002', within: [there!.id] },
      members: ['Hill Sample'],
    })
    await checkedToday()
    await loadPostcodes('uk-commons', [
      { sector: 'CF101', code: 'W07000001', units: 'AA' },
      { sector: 'CF101', code: 'W07000002', units: 'AB' },
    ])
    await addLetterCampaign('wales', { rules: [{ fits: { nations: ['WLS'] }, act: 'include' }] })
    await write({ postcode: 'CF10 1AA', area: String(beside.id) }, 'wales')
    expect((await letterRows()).map(({ mandateId }) => mandateId).sort()).toEqual(
      [...beside.members, ...there!.members].sort(),
    )
  })

  test('of six members of one area all are written to, or those who were chosen, in one go', async () => {
    const six = await makeArea({
      chamber: 'uk-senedd',
      name: 'Sir Test',
      code: 'gss:W09000001',
      nation: 'WLS',
      kind: 'list',
      seats: 6,
      members: ['D One', 'E Two', 'F Three', 'G Four', 'H Five', 'I Six'],
    })
    await makeArea({
      chamber: 'uk-commons',
      name: 'Test Bay',
      code: 'gss:W07000001',
      nation: 'WLS',
      members: [],
    })
    await checkedToday()
    await loadPostcodes('uk-senedd', [{ sector: 'CF101', code: 'W09000001', units: 'AA' }])
    await loadPostcodes('uk-commons', [{ sector: 'CF101', code: 'W07000001', units: 'AA' }])
    await addLetterCampaign('senedd', { rules: [{ fits: { chambers: ['uk-senedd'] }, act: 'include' }] })
    expect(await write({ postcode: 'CF10 1AA' }, 'senedd')).toMatchObject({ kind: 'accepted' })
    expect(await letterRows()).toHaveLength(6)
    expect(await mailTo(niamh)).toEqual(['confirm-letter'])
    await db.execute(sql`select tests.empty('letter cascade')`)
    await write(
      { postcode: 'CF10 1AA', [`to-${six.members[1]}`]: 'yes', [`to-${six.members[4]}`]: 'yes' },
      'senedd',
    )
    expect((await letterRows()).map(({ mandateId }) => mandateId).sort()).toEqual(
      [six.members[1], six.members[4]].sort(),
    )
  })
})

describe('a member who sits for no area', () => {
  /** Two members of the Lords, of whom the rules name one, with the greeting that a source gives. */
  async function nameLord(rest: { fits: RuleFits; act: TargetRule['act'] }[] = []): Promise<number> {
    const lord = await seatMember({ name: 'Lord Sample of Test', chamber: 'uk-lords', areaId: null })
    await seatMember({ name: 'Baroness Sample', chamber: 'uk-lords', areaId: null })
    await checkedToday()
    const [row] = await db.execute<{ id: number }>(
      sql`select person_id as id from mandate where id = ${lord}`,
    )
    const rules = [{ fits: { people: [row!.id] }, act: 'include' as const }, ...rest]
    await addLetterCampaign('lords', { rules })
    return lord
  }
  const commons = { fits: { chambers: ['uk-commons'] }, act: 'include' as const }
  const greetings = async () => (await letterRows()).map(({ body }) => body.split('\n')[0])

  test('is written to by name beside the writer’s own member, greeted by what the data says', async () => {
    const lord = await nameLord([commons])
    await write({}, 'lords')
    expect((await letterRows()).map(({ mandateId }) => mandateId).sort()).toEqual([places.leeds, lord].sort())
    expect((await greetings()).sort()).toEqual(['Dear Bo Sample,', 'Dear Lord Sample of Test,'])
    await db.execute(sql`select tests.empty('letter cascade')`)
    await db.execute(sql`update person set salutation = 'Lord Sample' where name = 'Lord Sample of Test'`)
    await write({}, 'lords')
    expect(await greetings()).toContain('Dear Lord Sample,')
  })

  test('gets it sent: once from a supporter under a campaign, whatever they press', async () => {
    const lord = await nameLord()
    expect(await write({}, 'lords')).toMatchObject({ kind: 'accepted', to: [{ area: null }] })
    for (const id of await requestsOf()) await confirmLetter(id)
    await writeAndConfirm({}, 'lords')
    expect((await letterRows()).map(({ mandateId }) => mandateId)).toEqual([lord, lord])
    expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn already_written'])
    expect(await releaseLetters(workingTime())).toMatchObject({ released: 1 })
    const [id] = await requestsOf()
    expect(await getLetterForSending(mintLetterToken('letter', id!), new Date())).toMatchObject({
      letters: [{ to: 'Lord Sample of Test', areaName: '' }],
    })
  })

  test('is written to from a postcode that nobody knows, where nobody else is asked', async () => {
    await nameLord()
    expect(await write({ postcode: 'LS9 9ZZ' }, 'lords')).toMatchObject({
      kind: 'accepted',
      awaitsTarget: false,
    })
    expect(await letterRows()).toHaveLength(1)
  })

  test('and others: from such a postcode the letter waits, and then goes to both', async () => {
    await nameLord([commons])
    expect(await write({ postcode: 'LS9 9ZZ' }, 'lords')).toMatchObject({ awaitsTarget: true })
    await loadPostcodes('uk-commons', [{ sector: 'LS99', code: 'E14000001', units: 'ZZ' }])
    expect(await findMissingTargets()).toBe(1)
    expect(await letterRows()).toHaveLength(2)
  })

  test('is written to from their own country alone, and no more once their seat has ended', async () => {
    await nameLord()
    expect(await write({ country: 'CA', postcode: 'K1A 0B1' }, 'lords')).toMatchObject({ awaitsTarget: true })
    await db.execute(sql`update mandate set ended_on = current_date where area_id is null`)
    expect(await write({}, 'lords')).toEqual({ kind: 'nobody', others: expect.any(Array) })
  })

  test('is what the way to the letter is called after', async () => {
    await nameLord()
    expect(await getOpenAction('lords', Date.now())).toMatchObject({ chambers: ['uk-lords'] })
  })
})

describe('a postcode nobody knows yet', () => {
  test('loses nothing: the letter waits, is confirmed, and goes once the postcode is known', async () => {
    expect(await write({ postcode: 'LS9 9ZZ' })).toMatchObject({ kind: 'accepted', awaitsTarget: true })
    const [id] = await requestsOf()
    expect(await letterRows()).toEqual([])
    await confirmLetter(id!)
    expect(await findMissingTargets()).toBe(0)
    await loadPostcodes('uk-commons', [{ sector: 'LS99', code: 'E14000001', units: 'ZZ' }])
    expect(await findMissingTargets()).toBe(0)
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await findMissingTargets(tomorrow)).toBe(1)
    expect(await letterRows()).toMatchObject([
      { state: 'queued', mandateId: places.leeds, body: expect.stringContaining('Dear Bo Sample,') },
    ])
    expect(await findMissingTargets(new Date(tomorrow.getTime() + 86_400_000))).toBe(0)
    expect(await letterRows()).toHaveLength(1)
  })

  const nextDay = async () => {
    await loadPostcodes('uk-commons', [{ sector: 'LS99', code: 'E14000001', units: 'ZZ' }])
    return findMissingTargets(new Date(Date.now() + 86_400_000))
  }

  test('lets nothing past the look that a suspected letter waits for', async () => {
    await writeAndConfirm({ postcode: 'LS9 9ZZ', website: 'https://spam.example' })
    expect(await nextDay()).toBe(1)
    expect(await letterStatesNow()).toEqual(['held suspected'])
  })

  test('loses no letter to one that was opened in their own mail, and sends no second', async () => {
    await writeAndConfirm({ postcode: 'LS9 9ZZ' })
    await openOwnLetter('harbour', await letterForm('harbour', {}, 'own'), 'own_mail', atHome, new Date())
    expect(await nextDay()).toBe(1)
    expect((await letterStatesNow()).sort()).toEqual(['queued', 'withdrawn sent_by_us'])
    await writeAndConfirm({ postcode: 'LS9 9ZY' })
    await loadPostcodes('uk-commons', [{ sector: 'LS99', code: 'E14000001', units: 'ZYZZ' }])
    expect(await findMissingTargets(new Date(Date.now() + 86_400_000))).toBe(1)
    expect((await letterStatesNow()).sort()).toEqual([
      'queued',
      'withdrawn already_written',
      'withdrawn sent_by_us',
    ])
  })

  test('waits for its writer too: found before it is confirmed, it goes when it is', async () => {
    await write({ postcode: 'LS9 9ZZ' })
    expect(await nextDay()).toBe(1)
    expect(await letterStatesNow()).toEqual(['pending'])
    const [id] = await requestsOf()
    await confirmLetter(id!)
    expect(await letterStatesNow()).toEqual(['queued'])
  })

  test('one that can never be one is said to be so at once', async () => {
    expect(await write({ postcode: 'JE2 3AB' })).toMatchObject({ kind: 'impossible' })
    expect(await requestsOf()).toEqual([])
  })
})

describe('case 35: how alike letters are', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'
  const likeness = async (text: string, email: string) =>
    readLikeness(1, shinglesOf(text), [], { canonicalEmail: email })

  const preview = async (typed: Record<string, string>) => {
    const request = new Request('http://127.0.0.1:3000/campaigns/harbour/letters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...typedLetter, ...typed, do: 'preview' }),
    })
    const answer = await postLetter(request, { params: Promise.resolve({ slug: 'harbour' }) })
    return (await answer.json()).meter
  }

  test('case 35: another’s text with a word changed is noticed, one’s own is not counted', async () => {
    const text = Array.from({ length: 8 }, (_, i) => words.replaceAll(' ', ` w${i} `)).join(' ')
    await write({ personal: text })
    expect(await likeness(`${text} And more.`, 'somebody@example.org')).toBeGreaterThanOrEqual(95)
    expect(await likeness(text, niamh)).toBe(0)
    expect(await likeness('Nothing of it stands in what the others wrote.', 'somebody@example.org')).toBe(0)
  })

  test('a preview says the same, whoever’s address stands in it', async () => {
    await write()
    expect(await preview({ email: niamh })).toMatchObject({ likeness: 100 })
    expect(await preview({ email: niamh })).toEqual(await preview({ email: 'somebody@example.org' }))
  })

  test('a preview needs no name, and an unreadable postcode is put right without one', async () => {
    expect(await preview({ name: '' })).toMatchObject({ advice: 'short' })
    expect(await preview({ name: '', postcode: 'XX' })).toBeUndefined()
  })

  test('a preview leaves out what was sent from the same draft, by whatever way, and nothing else', async () => {
    const draft = 'made-for-the-test'
    await write({ draft })
    await openOwnLetter(
      'harbour',
      await letterForm('harbour', { draft }, 'own'),
      'own_mail',
      atHome,
      new Date(),
    )
    expect(await preview({ draft })).toMatchObject({ likeness: 0 })
    expect(await preview({ draft: 'another' })).toMatchObject({ likeness: 100 })
    await write({ email: 'ann@example.org' })
    expect(await preview({ draft })).toMatchObject({ likeness: 100 })
  })

  test('case 35: is kept with the letter, as hashes and a number', async () => {
    await write()
    await write({ email: 'ann@example.org' })
    const rows = await db.execute<{ likeness: number }>(
      sql`select likeness from letter_request order by requested_at`,
    )
    expect(rows.map((row) => row.likeness)).toEqual([0, 100])
  })
})

describe('who sends too often', () => {
  test('gets six mails a day and no seventh, and is told nothing', async () => {
    for (let i = 0; i < 8; i++) {
      await addLetterCampaign(`quay-${i}`)
      expect(await write({}, `quay-${i}`, elsewhere())).toMatchObject({ kind: 'accepted' })
    }
    expect(await mailTo(niamh)).toHaveLength(6)
  })

  test('from one place floods, and is refused', async () => {
    const from = elsewhere()
    let last = ''
    for (let i = 0; i < 20; i++) last = (await write({ email: `p${i}@example.org` }, 'harbour', from)).kind
    expect(last).toBe('flood')
  })

  test('as a program that fills every field, waits for a look before it goes', async () => {
    await writeAndConfirm({ website: 'https://spam.example' })
    expect(await letterStatesNow()).toEqual(['held suspected'])
  })
})

describe('an action that is not open', () => {
  test('takes no letter: a draft, a closed one, another channel, a paused campaign, none at all', async () => {
    const form = await letterForm('harbour')
    const outcome = async (slug = 'harbour') => (await writeLetter(slug, form, atHome, new Date())).kind
    await db.execute(sql`update contact_action set channels = '{own_mail}'`)
    expect(await outcome()).toBe('not_open')
    await db.execute(sql`update contact_action set channels = '{own_mail,sent_by_us}', state = 'closed'`)
    expect(await outcome()).toBe('not_open')
    await db.execute(sql`update contact_action set state = 'open'`)
    await db.execute(sql`update campaign set state = 'paused'`)
    expect(await outcome()).toBe('not_open')
    await addCampaign('none')
    expect(await outcome('none')).toBe('not_open')
    expect(await requestsOf()).toEqual([])
  })
})
