import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { queueTakeOut } from './ask-take-out'
import { removeFiles } from './keep-file'
import { givenUpAfterHours, type TakeOutFile } from './take-out'

/**
 * What happens to take-outs by the clock: what nobody is making any more is begun again, what was asked for too long ago
 * is given up, and of what is over neither files nor criteria stay.
 */
export async function keepTakeOuts(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update take_out set state = 'failed', error = 'too_long'
    where state in ('queued', 'making') and asked_at < now() - make_interval(hours => ${givenUpAfterHours})`)
  await beginAgain(tx)
  await tx.execute(sql`update take_out set state = 'gone' where state = 'ready' and expires_at <= now()`)
  await clearAway(tx)
}

/** Whoever makes one holds its lock; where it can be had, nobody does. The queue does one of them once. */
async function beginAgain(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from take_out where state in ('queued', 'making') and asked_at < now() - interval '10 seconds'`)
  for (const { id } of rows) if (await isFree(tx, id)) await queueTakeOut(tx, id)
}

function isFree(tx: Tx, id: string): Promise<boolean> {
  return tx.transaction(async (tx) => {
    const [lock] = await tx.execute<{ got: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`take-out ${id}`}, 0)) as got`,
    )
    return lock?.got === true
  })
}

async function clearAway(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ id: string; files: TakeOutFile[] }>(sql`
    select id, files from take_out where state in ('gone', 'failed') and (files <> '[]' or choices <> '{}')`)
  for (const { id, files } of rows) {
    // Whoever still makes it clears away behind itself.
    if (!(await isFree(tx, id))) continue
    await removeFiles(files)
    // A failed one can be tried again: it keeps what it was asked with.
    await tx.execute(sql`
      update take_out set files = '[]', choices = case when state = 'gone' then '{}' else choices end where id = ${id}`)
  }
}
