import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { asset, consent } from '@/db/schema/consents'
import { quote } from '@/db/schema/evidence'
import { madePdf } from '@/db/schema/pdfs'
import { publication, publicationEvent } from '@/db/schema/publications'
import { searchEntry } from '@/db/schema/search'
import { listEvidenceNeeds } from '@/lib/desk/evidence-needs'
import { readConsentForm } from '@/lib/library/consents/consent-form'
import { endExpiredConsents } from '@/lib/library/consents/end-expired-consents'
import { getConsent, listConsents } from '@/lib/library/consents/queries'
import { recordConsent } from '@/lib/library/consents/record-consent'
import { withdrawConsent } from '@/lib/library/consents/withdraw-consent'
import { readEvidence } from '@/lib/library/evidence/read-evidence'
import { diskStore } from '@/lib/media/disk-store'
import { findServed } from '@/lib/media/find-served'
import { addText, refreshesOf } from '../support/library-rows'
import { addStaff, emptyStaff } from '../support/staff-rows'

let ada = ''

beforeEach(async () => {
  await emptyStaff()
  await db.execute(
    sql`select tests.empty('publication, quote, asset, consent, made_pdf, search_entry, helpline restart identity cascade')`,
  )
  ada = await addStaff('ada@example.org', 'editor')
})

const typed = {
  ...{ subject: 'Elsa', covers: 'story', 'channel-website': 'yes', givenOn: '2024-02-01' },
  ...{ expiresOn: '', keptAt: 'Folder 1', note: '' },
}

async function addConsent(more: Partial<typeof consent.$inferInsert> = {}): Promise<number> {
  const read = readConsentForm(typed)
  if (read.kind === 'invalid') throw new Error('invalid')
  const id = await recordConsent(db, read.words, ada)
  await db
    .update(consent)
    .set({ subject: 'Elsa', ...more })
    .where(eq(consent.id, id))
  return id
}

async function addQuote(consentId: number) {
  await db.insert(quote).values({
    key: 'elsa',
    form: 'direct',
    text: 'I am free.',
    speaker: 'Elsa',
    isPseudonym: true,
    consentId,
  })
}

async function addPicture(consentId: number) {
  await db.insert(asset).values({
    ...{
      key: 'portrait',
      kind: 'image',
      storageKey: 'image/x',
      originalName: 'x',
      mediaType: 'image/webp',
      bytes: 1,
    },
    ...{ fingerprint: 'f', width: 400, height: 300, widths: [400], alt: 'A', depicts: 'survivor', consentId },
  })
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('recording', () => {
  test.each([
    [{ subject: '' }, 'subject'],
    [{ 'channel-website': '' }, 'channel-website'],
    [{ keptAt: '' }, 'keptAt'],
    [{ givenOn: '2024' }, 'givenOn'],
    [{ expiresOn: '2024-01-01' }, 'expiresOn'],
    [{ covers: 'everything' }, 'covers'],
  ])('%j is refused at its field', (more, field) => {
    const read = readConsentForm({ ...typed, ...more })
    expect(read.kind === 'invalid' && Object.keys(read.mistakes)).toEqual([field])
  })

  test('nothing in it asks who the person is', () => {
    const read = readConsentForm({ ...typed, realName: 'Somebody' })
    expect(JSON.stringify(read)).not.toContain('Somebody')
  })
})

describe('withdrawing', () => {
  test('takes down the story, in the transaction that ends the consent, and no page or search shows it', async () => {
    const id = await addConsent()
    const story = await addText(db, { slug: 'elsas-story', kind: 'story', consentId: id })
    await db
      .insert(searchEntry)
      .values({ kind: 'story', key: 'elsas-story', address: '/stories/elsas-story', title: 'E' })
    await db
      .insert(madePdf)
      .values({ publicationId: story, edition: '1', storageKey: 'pdf/a.pdf', bytes: 1, pages: 1 })
    const heard = await refreshesOf(async () => {
      expect(await withdrawConsent(db, id, ada)).toMatchObject({
        kind: 'withdrawn',
        stories: [{ slug: 'elsas-story' }],
        storageKeys: ['pdf/a.pdf'],
      })
    })
    expect(heard).toContain('*')
    const [row] = await db.select().from(publication)
    expect(row).toMatchObject({ live: null, takenDownReason: expect.stringMatching(/wish of the person/) })
    expect(row?.takenDownReason).not.toContain('Elsa')
    expect(await db.select().from(searchEntry)).toEqual([])
    expect(await db.select().from(madePdf)).toEqual([])
    expect(await db.select().from(publicationEvent)).toMatchObject([{ kind: 'taken_down', staffId: ada }])
    expect(await withdrawConsent(db, id, ada)).toEqual({ kind: 'withdrawn_before' })
    expect(await withdrawConsent(db, 999, ada)).toEqual({ kind: 'not_found' })
  })

  test('takes words and pictures out of other pages, whose PDFs are made anew', async () => {
    const id = await addConsent()
    await addQuote(id)
    await addPicture(id)
    const page = await addText(db, {
      slug: 'a',
      kind: 'briefing',
      names: [
        ['quote', 'elsa'],
        ['asset', 'portrait'],
      ],
    })
    await db
      .insert(madePdf)
      .values({ publicationId: page, edition: '1', storageKey: 'pdf/b.pdf', bytes: 1, pages: 1 })
    const named = [
      { kind: 'quote' as const, key: 'elsa' },
      { kind: 'asset' as const, key: 'portrait' },
    ]
    const before = await readEvidence(db, named)
    expect([before.quotes.size, before.assets.size]).toEqual([1, 1])
    expect((await getConsent(id))?.resting.map(({ through }) => through)).toEqual(['quote', 'image'])
    expect(await withdrawConsent(db, id, ada)).toMatchObject({
      kind: 'withdrawn',
      stories: [],
      storageKeys: ['pdf/b.pdf', 'image/x/400.webp', 'image/x/mail.jpg', 'image/x/mail.png'],
    })
    expect(await findServed('portrait', 400)).toEqual({ kind: 'gone' })
    expect(await db.select().from(asset)).toMatchObject([{ removedAt: expect.any(Date), alt: 'A' }])
    const after = await readEvidence(db, named)
    expect([after.quotes.size, after.assets.size]).toEqual([0, 0])
    expect(await db.select({ live: publication.live }).from(publication)).toMatchObject([
      { live: expect.anything() },
    ])
    expect(await db.select().from(madePdf)).toEqual([])
  })

  test('is all or nothing: when a story cannot be taken down, the consent still stands', async () => {
    const id = await addConsent()
    await addText(db, { slug: 'elsas-story', kind: 'story', consentId: id })
    const name = `refuse_${randomUUID().replaceAll('-', '')}`
    await db.execute(
      sql.raw(
        `create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
      ),
    )
    await db.execute(
      sql.raw(
        `create trigger ${name} before insert on publication_event for each row execute function ${name}()`,
      ),
    )
    await expect(withdrawConsent(db, id, ada)).rejects.toThrow()
    await db.execute(sql.raw(`drop function ${name}() cascade`))
    expect(await db.select().from(consent)).toMatchObject([{ withdrawnAt: null }])
    expect(await db.select().from(publication)).toMatchObject([{ takenDownAt: null }])
  })
})

describe('ending by the clock', () => {
  test('a story goes on the day after the last, by nobody; running it again changes nothing', async () => {
    const ended = await addConsent()
    const stands = await addConsent({ expiresOn: inDays(2) })
    await addText(db, { slug: 'over', kind: 'story', consentId: ended })
    await addText(db, { slug: 'stands', kind: 'story', consentId: stands })
    await db
      .update(consent)
      .set({ expiresOn: inDays(0) })
      .where(eq(consent.id, ended))
    await endExpiredConsents(db)
    await endExpiredConsents(db)
    const live = await db.select({ slug: publication.slug }).from(publication).where(sql`live is not null`)
    expect(live).toEqual([{ slug: 'stands' }])
    expect(await db.select().from(publicationEvent)).toMatchObject([{ kind: 'taken_down', staffId: null }])
  })

  test('the bytes of a picture leave the store, also when it failed the first time; another picture stays', async () => {
    const id = await addConsent()
    await addPicture(id)
    await db.execute(sql`
      insert into asset (key, kind, storage_key, original_name, media_type, bytes, fingerprint, width, height, widths, alt, depicts)
      values ('quay', 'image', 'image/y', 'y', 'image/webp', 1, 'g', 400, 300, '{400}', 'Q', 'nobody')`)
    expect(await endExpiredConsents(db)).toEqual([])
    await db
      .update(consent)
      // Long before: the job had not run for weeks.
      .set({ givenOn: '2020-01-01', expiresOn: inDays(-20) })
      .where(eq(consent.id, id))
    const files = mkdtempSync(join(tmpdir(), 'consents-test-'))
    const store = diskStore(files)
    for (const key of ['image/x', 'image/y'])
      await store.put(`${key}/400.webp`, new Uint8Array([1]), 'image/webp')
    for (const time of ['first', 'again']) {
      const dropped = await endExpiredConsents(db)
      expect(dropped, time).toEqual(['image/x/400.webp', 'image/x/mail.jpg', 'image/x/mail.png'])
      for (const key of dropped) await store.remove(key)
    }
    expect([await store.get('image/x/400.webp'), (await store.get('image/y/400.webp'))?.bytes]).toEqual([
      null,
      1,
    ])
    rmSync(files, { recursive: true })
  })

  test('words stop by the date itself, before any job has run', async () => {
    const id = await addConsent()
    await addQuote(id)
    await db
      .update(consent)
      .set({ expiresOn: inDays(0) })
      .where(eq(consent.id, id))
    expect((await readEvidence(db, [{ kind: 'quote', key: 'elsa' }])).quotes.size).toBe(0)
  })

  test('the desk warns thirty days before, and of helplines nobody has verified for half a year', async () => {
    await addConsent({ expiresOn: inDays(29) })
    await addConsent({ expiresOn: inDays(40) })
    await db.execute(
      sql`insert into helpline (name, phone, verified_on) values ('Old', '1', current_date - 181), ('New', '2', current_date - 179)`,
    )
    const needs = await listEvidenceNeeds(Date.now())
    expect(needs).toMatchObject([
      { kind: 'helpline_stale', name: 'Old' },
      { kind: 'consent_ends', subject: 'Elsa', id: 1 },
    ])
    expect((await listConsents()).map(({ state }) => state)).toEqual(['ends_soon', 'stands'])
  })
})
