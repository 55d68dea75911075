import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { useDatabase } from '../support/database'
import { addCampaign } from '../support/signing'

useDatabase()

test('a sudden hundred thousand is counted in seconds, also when PostgreSQL knows the table as empty', async () => {
  const campaignId = await addCampaign('harbour')
  const add = (count: number) =>
    db.execute(sql`
      insert into count_change (campaign_id, country, area, delta)
      select ${campaignId}, 'GB', 'LS', 1 from generate_series(1, ${count}::int)`)
  await add(2000)
  await db.execute(sql`delete from count_change`)
  await db.execute(sql`analyze count_change`)
  await add(100_000)
  const from = performance.now()
  while ((await countSignatures(db)).isFull);
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(await db.execute(sql`select confirmed from campaign_count`)).toEqual([{ confirmed: 100_000 }])
})
