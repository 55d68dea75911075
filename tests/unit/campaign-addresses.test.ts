import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reservedCampaignSlugs } from '@/db/schema/campaigns'
import { readPart } from '@/lib/campaigns/campaign-form'

/** Where the address of a campaign stands in ours: a page beside it would hide the campaign of that name. */
const rooms = [
  'app/[locale]/(public)/campaigns',
  'app/staff/(office)/campaigns',
  'app/staff/(office)/reports',
  'app/api/v1/campaigns',
]

test('No campaign can have the address of a page that stands where its own would', () => {
  for (const room of rooms) {
    const entries = readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(
      entries.map(({ name }) => name),
      room,
    ).toContain('[slug]')
    const pages = entries.map(({ name }) => name).filter((name) => !/^[[(_@]/.test(name))
    expect(
      pages.filter((page) => !(reservedCampaignSlugs as readonly string[]).includes(page)),
      room,
    ).toEqual([])
  }
})

test('The form refuses each of them, and says that it is ours', () => {
  for (const slug of reservedCampaignSlugs)
    expect(readPart('basics', { name: 'Sources', slug }), slug).toEqual({
      kind: 'invalid',
      mistakes: [{ field: 'slug', code: 'reserved' }],
    })
  expect(readPart('basics', { name: 'Sources', slug: 'sources-of-light' }).kind).toBe('valid')
})
