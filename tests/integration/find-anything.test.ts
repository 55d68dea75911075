import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findAnything, foundAtMost } from '@/lib/desk/find-anything'

import { useDatabase } from '../support/database'
import { addCampaign } from '../support/signing'
import { addStaff, emptyStaff } from '../support/staff-rows'

useDatabase()

beforeAll(async () => {
  await emptyStaff()
  await addCampaign('harbour-fund')
  await addStaff('harriet@example.org', 'editor', 'active', 'Harriet 100%')
  await db.execute(
    sql`insert into recommendation (number, title) values ('2.1', 'Open the harbour'), ('2.10', 'Close the quay')`,
  )
  await db.execute(
    sql`insert into person (name, sort_name) select 'Harry ' || n, 'Harry' || n from generate_series(1, 20) n`,
  )
})

const found = async (typed: string, role: Parameters<typeof findAnything>[1] = 'owner') =>
  (await findAnything(typed, role)).map(({ kind, key }) => `${kind} ${key}`)

test('what holds the words in its name is found, of every kind that the role may open', async () => {
  expect(await found('HARBOUR')).toEqual(['campaign harbour-fund', 'recommendation 2.1'])
  expect((await found('Har')).map((one) => one.split(' ')[0])).toContain('staff')
  expect((await found('Harriet', 'campaigner')).filter((one) => one.startsWith('staff'))).toEqual([])
  expect(await found('Harry', 'analyst')).toEqual([])
})

test('a number is found by its beginning, the one that is exactly it first', async () => {
  expect((await found('2.1')).slice(0, 2)).toEqual(['recommendation 2.1', 'recommendation 2.10'])
})

test('of each kind no more than a few come, and a sign of the pattern stands for itself', async () => {
  expect((await found('Harry')).length).toBe(foundAtMost)
  expect((await found('0%')).length).toBe(1)
  expect(await found('h')).toEqual([])
  expect(await found(' ')).toEqual([])
})
