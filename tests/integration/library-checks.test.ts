import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { asset, consent } from '@/db/schema/consents'
import { checkedLink, quote, source, statistic } from '@/db/schema/evidence'
import { helpline } from '@/db/schema/organisation'
import { draft, publication } from '@/db/schema/publications'
import type { CheckName } from '@/lib/library/checks/check'
import { checkContent, checkDraft } from '@/lib/library/checks/read-check-facts'
import { type Content, emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { useDatabase } from '../support/database'

useDatabase()

let consents = { standing: 0, withdrawn: 0, elsewhere: 0 }

beforeAll(async () => {
  await db
    .insert(source)
    .values([{ key: 'study', kind: 'report', title: 'A study', url: 'https://example.org/gone' }])
  const figure = { kind: 'claim' as const, says: 'of it', unit: 'people' as const, sourceKey: 'study' }
  const when = { asOf: '2022-01-01', asOfPrecision: 'year' as const, certainty: 'estimate' as const }
  await db.insert(statistic).values([
    { key: 'new', shown: '50 million', isPublished: true, ...figure, ...when },
    { key: 'old', shown: '40 million', isPublished: true, supersededByKey: 'new', ...figure, ...when },
  ])
  const paper = { covers: 'words' as const, givenOn: '2020-01-01', keptAt: 'Safe' }
  const rows = await db
    .insert(consent)
    .values([
      { subject: 'A', channels: ['website'], ...paper },
      { subject: 'B', channels: ['website'], withdrawnAt: new Date(), ...paper },
      { subject: 'C', channels: ['print'], ...paper },
    ])
    .returning({ id: consent.id })
  const [standing = 0, withdrawn = 0, elsewhere = 0] = rows.map(({ id }) => id)
  consents = { standing, withdrawn, elsewhere }
  const said = { form: 'direct' as const, text: 'Yes', speaker: 'E', isPseudonym: true }
  await db.insert(quote).values([
    { key: 'stands', consentId: standing, ...said },
    { key: 'taken-back', consentId: withdrawn, ...said },
    { key: 'only-print', consentId: elsewhere, ...said },
  ])
  const image = {
    kind: 'image' as const,
    originalName: 'a',
    mediaType: 'image/webp',
    bytes: 1,
    width: 1,
    height: 1,
  }
  await db.insert(asset).values([
    {
      key: 'face',
      storageKey: 'a',
      fingerprint: 'a',
      depicts: 'survivor',
      consentId: withdrawn,
      alt: 'A',
      ...image,
    },
    { key: 'bare', storageKey: 'b', fingerprint: 'b', ...image },
  ])
  await db.insert(helpline).values([{ name: 'Helpline', phone: '08000 121 700', verifiedOn: '2020-01-01' }])
  await db.insert(checkedLink).values([
    { url: 'https://example.org/gone', status: 404, failures: 3, checkedAt: new Date() },
    { url: 'https://example.org/here', status: 200, failures: 0, checkedAt: new Date() },
  ])
})

async function found(kind: PublicationKind, content: Partial<Content>, name: CheckName) {
  const whole = { ...emptyContent(kind, 'Title'), ...content } as Content
  const { checks } = await checkContent(db, kind, whole)
  return checks.filter((check) => check.name === name && !check.passed)
}

describe('the checks of a draft', () => {
  test('read the draft and not the live copy, and give its texts rendered', async () => {
    const [row] = await db
      .insert(publication)
      .values({ kind: 'news', slug: 'a', title: 'A' })
      .returning({ id: publication.id })
    const content = { ...emptyContent('news', 'A'), body: 'One.\n\n::statistic{id=old}' }
    await db.insert(draft).values({ publicationId: row?.id ?? 0, content })
    const checked = await checkDraft(db, row?.id ?? 0)
    expect(checked?.checks[0]).toMatchObject({
      ...{ name: 'figures_current', stops: true, part: 'body', line: 3 },
      facts: { use: 'new', useShown: '50 million' },
    })
    expect(checked?.rendered[0]?.rendered.html).toContain('40 million')
    expect(await checkDraft(db, 999_999)).toBeNull()
  })

  test('find words whose consent was withdrawn or does not cover the website, not those that stand', async () => {
    const body = '::quote{id=stands}\n\n::quote{id=taken-back}\n\n::quote{id=only-print}'
    expect((await found('news', { body }, 'consent_stands')).map(({ line }) => line)).toEqual([3, 5])
  })

  test('find the picture of a survivor whose consent was withdrawn, at the head too', async () => {
    expect(await found('news', { picture: 'face' }, 'consent_stands')).toMatchObject([
      { part: 'picture', stops: true, facts: { key: 'face' } },
    ])
  })

  test('ask a story for its own consent', async () => {
    const story = (consentId: number | null) => ({
      details: { ...emptyContent('story', 'S').details, consentId },
    })
    expect(await found('story', story(consents.standing), 'consent_stands')).toEqual([])
    for (const id of [null, consents.withdrawn, consents.elsewhere])
      expect(await found('story', story(id), 'consent_stands')).toMatchObject([{ part: 'consentId' }])
  })

  test('find a picture without description, a figure at a glance that is replaced, and a helpline long unchecked', async () => {
    expect(await found('news', { picture: 'bare' }, 'pictures_described')).toHaveLength(1)
    expect(await found('news', { figures: ['old'] }, 'figures_current')).toMatchObject([{ part: 'figures' }])
    expect(await found('news', { sensitivity: 'mentions' }, 'helpline')).toMatchObject([{ stops: false }])
  })

  test('find dead links, written or of a source that is cited', async () => {
    const body =
      'A [link](https://example.org/here) and [one](https://example.org/gone).\n\nSo.:cite{id=study}'
    expect(
      (await found('news', { body }, 'links_answer')).map(({ line, facts }) => [line, facts.status]),
    ).toEqual([
      [1, 404],
      [3, 404],
    ])
  })
})
