import { expect, test } from 'playwright/test'
import type postgres from 'postgres'
import { journeyDatabase } from '../support/journey'
import { staffPage } from '../support/staff-journey'

let sql: postgres.Sql
test.beforeAll(() => {
  sql = journeyDatabase()
})
test.afterAll(() => sql.end())

/** Three people who said yes to mail, all in one country where nobody else of these journeys lives. */
async function addReaders(country: string): Promise<void> {
  await sql`
    insert into supporter (email, canonical_email, address_key, name, country, updates, updates_basis, updates_at)
    select e, e, 'key of ' || e, 'A Reader', ${country}, 'given', 'explicit_consent', now()
    from (select 'reader' || n || '.' || ${country} || '.' || extract(epoch from clock_timestamp())::bigint || '@example.org' as e from generate_series(1, 3) n) made`
}

async function addDraft(name: string, country: string, writer: string): Promise<number> {
  const tree = {
    kind: 'group',
    must: 'all',
    of: [{ kind: 'lives_in_country', not: false, countries: [country] }],
  }
  const [row] = await sql<{ id: number }[]>`
    insert into mailing (name, kind, audience, written_by)
    select ${name}, 'news', ${sql.json(tree)}, id from staff where email = ${writer} returning id`
  await sql`
    insert into mailing_text (mailing_id, locale, variant, subject, preview, body)
    values (${row!.id}, 'en-GB', 'A', 'How it stands', 'In short', 'Dear {{name.first|friend}}, this is how it stands.')`
  return row!.id
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  const country = javaScriptEnabled ? 'KI' : 'TV'
  const writer = `writer.${how}@example.org`
  const reader = `second.${how}@example.org`

  test(`a mailing is approved by a second person, scheduled, taken back, paused and cancelled, ${how} a script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const write = await staffPage(browser, writer, 'campaigner', `Wilma ${how}`, javaScriptEnabled)
    const read = await staffPage(browser, reader, 'owner', `Sam ${how}`, javaScriptEnabled)
    await addReaders(country)
    const name = `Sample ${how} ${Date.now()}`
    const id = await addDraft(name, country, writer)
    const [{ people }] = (await sql`
      select count(*)::int as people from supporter where country = ${country}`) as unknown as [
      { people: number },
    ]

    await write.goto(`/staff/mailings/${id}/when`)
    const ask = write.getByRole('region', { name: 'Ask for approval' })
    await ask.getByRole('button', { name: 'Ask' }).click()
    await expect(ask.getByRole('alert')).toContainText('Choose who is to approve it')
    await ask.getByLabel('Who is to approve it').selectOption({ label: `Sam ${how}` })
    await ask.getByRole('button', { name: 'Ask' }).click()
    await expect(write.getByText('Asked. It stands on the desk')).toBeVisible()
    await expect(write.getByRole('heading', { name: /^Approve draft/ })).toHaveCount(0)

    await read.goto(`/staff/mailings/${id}`)
    const approval = read.getByRole('region', { name: '4. When, how fast, who says yes' })
    await approval.getByLabel('How many people it goes to').fill('1')
    await approval.getByRole('button', { name: 'Approve' }).click()
    await expect(approval.getByRole('alert')).toContainText('2 things to put right')
    await expect(approval.getByLabel('How many people it goes to')).toHaveValue('1')
    await approval.getByLabel(/I have read it to the end/).check()
    await approval.getByLabel('How many people it goes to').fill(String(people))
    await approval.getByRole('button', { name: 'Approve' }).click()
    await expect(read.getByText('Approved: this draft, for this count.')).toBeVisible()

    await read.goto(`/staff/mailings/${id}/when`)
    const schedule = read.getByRole('region', { name: 'Schedule' })
    await schedule.getByLabel('Day').fill('2020-01-01')
    await schedule.getByRole('button', { name: 'Schedule' }).click()
    await expect(schedule.getByRole('alert')).toContainText('Choose a day and time to come')
    await schedule.getByLabel('Day').fill('2039-01-03')
    await schedule.getByLabel('Time in London').fill('10:30')
    await schedule.getByRole('button', { name: 'Schedule' }).click()
    await expect(read.getByText('Scheduled. It starts by itself')).toBeVisible()
    await read.getByRole('button', { name: 'Take out of the timetable' }).click()
    await expect(read.getByText('It is out of the timetable.')).toBeVisible()

    await write.goto(`/staff/mailings/${id}`)
    await write.getByRole('button', { name: 'Take back and edit' }).click()
    await expect(write.getByText('It is a draft again. Any approval has fallen.')).toBeVisible()

    // Begun, with its next hundred due long after this journey: nothing goes out while it is looked at.
    await sql`
      update mailing set state = 'sending', starts_at = now(), snapshot_at = now(), people = 3, next_chunk_at = now() + interval '1 year'
      where id = ${id}`
    await sql`insert into mailing_chunk (mailing_id, no, people, variant) values (${id}, 0, 3, 'A')`
    await read.goto(`/staff/mailings/${id}`)
    await expect(read.getByRole('region', { name: `Sending now: mailing ${id}` })).toContainText('of 3 sent')
    await read.getByRole('button', { name: `Pause ${id}` }).click()
    await expect(read.getByText('Paused. What was in hand has gone.')).toBeVisible()
    await read
      .getByRole('region', { name: `Paused: mailing ${id}` })
      .getByRole('link', { name: 'Cancel the rest' })
      .click()
    await read
      .getByRole('region', { name: 'Cancel the rest' })
      .getByRole('button', { name: 'Cancel the rest' })
      .click()
    await expect(read.getByText('Cancelled. Nobody else gets it.')).toBeVisible()
    await read.goto(`/staff/mailings/${id}/report`)
    await expect(read.getByRole('region', { name: 'How it arrived' })).toContainText(
      'Nothing has been sent yet.',
    )
    await expect(read.getByRole('region', { name: 'Who was left out, and why' })).toContainText(
      'The rest, 3 people, was cancelled.',
    )
    await read.context().close()
    await write.context().close()
  })
}
