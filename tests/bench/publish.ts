import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { holdPublication } from '@/lib/library/publications/hold-publication'
import { publishPublication } from '@/lib/library/publications/publish-publication'
import { addStaff } from '../support/staff-rows'

const rounds = 10
const lookAgainMs = 25
const patienceMs = 20_000

/**
 * Changes a briefing of the sample ten times over and publishes it. Returns for each time the milliseconds from the
 * editor's word until a reader is sent the new words: the transaction, the news to the web process, the page made anew.
 */
export async function publishAndLook(origin: string): Promise<number[]> {
  await db.execute(sql`update organisation set needs_second_person = false`)
  const staffId = await addStaff('bench@example.org', 'owner')
  const [briefing] = await db.execute<{ id: number; slug: string }>(
    sql`select id, slug from publication where kind = 'briefing' and state = 'published' order by length(live ->> 'body') desc limit 1`,
  )
  if (!briefing) throw new Error('the sample has no briefing')
  const address = `${origin}/briefings/${briefing.slug}`
  await fetch(address)
  const took: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const words = `What was said in round ${round} of the bench.`
    await write(briefing.id, words)
    const from = performance.now()
    const result = await publishPublication(db, {
      ...{ publicationId: briefing.id, staffId, change: 'edit' as const, note: '' },
    })
    if (result.kind !== 'published') throw new Error(`not published: ${JSON.stringify(result)}`)
    await untilShown(address, words)
    took.push(performance.now() - from)
  }
  return took
}

async function write(publicationId: number, words: string): Promise<void> {
  await db.transaction(async (tx) => {
    await holdPublication(tx, publicationId)
    await tx.execute(sql`update publication set state = 'draft' where id = ${publicationId}`)
    await tx.execute(sql`
      update draft set content = jsonb_set(content, '{body}', to_jsonb((content ->> 'body') || ${`\n\n${words}\n`}::text))
      where publication_id = ${publicationId}`)
  })
}

async function untilShown(address: string, words: string): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += lookAgainMs) {
    if ((await (await fetch(address)).text()).includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
  throw new Error(`${address} did not show what was published`)
}
