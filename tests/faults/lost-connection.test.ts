import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db, statements } from '@/db/client'

const surprises: unknown[] = []
const note = (error: unknown) => surprises.push(error)

beforeEach(async () => {
  surprises.length = 0
  process.on('uncaughtException', note)
  await statements()`create table if not exists written (words text)`
  await statements()`delete from written`
})
afterEach(() => {
  process.off('uncaughtException', note)
})

const written = () => statements()<{ words: string }[]>`select words from written`

/** Cuts a session as a server does that is killed. */
async function cut(pid: number): Promise<void> {
  const other = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
  await other`select pg_terminate_backend(${pid}, 5000)`.finally(() => other.end())
}

const pidIn = async (tx: Pick<typeof db, 'execute'>) =>
  (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0

test('a transaction that is cut while it asks ends with an error, and the process goes on', async () => {
  for (let round = 0; round < 5; round++) {
    const ending = db.transaction(async (tx) => {
      const pid = await pidIn(tx)
      await Promise.all([tx.execute(sql`select pg_sleep(30)`), cut(pid)])
    })
    await expect(ending).rejects.toThrow()
  }
  expect(await written()).toEqual([])
  expect(surprises).toEqual([])
})

test('nothing that a cut transaction goes on to say is carried out', async () => {
  let endOfWork: unknown
  const ending = db.transaction(async (tx) => {
    await tx.execute(sql`insert into written values ('before')`)
    await cut(await pidIn(tx))
    // Others use the pool meanwhile, and with it the connection that has come back.
    await Promise.all(Array.from({ length: 30 }, () => db.execute(sql`select pg_sleep(0.05)`)))
    endOfWork = await tx.execute(sql`insert into written values ('after')`).catch((error: unknown) => error)
  })
  await expect(ending).rejects.toThrow()
  await expect.poll(() => endOfWork).toBeInstanceOf(Error)
  expect(await written()).toEqual([])
  expect(surprises).toEqual([])
})

test('after its connections were cut the pool answers at once, each time', async () => {
  for (let round = 0; round < 3; round++) {
    await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        db.transaction(async (tx) => {
          await cut(await pidIn(tx))
          await tx.execute(sql`select 1`)
        }),
      ),
    )
    const before = performance.now()
    await Promise.all(Array.from({ length: 20 }, () => db.execute(sql`select pg_sleep(0.01)`)))
    expect(performance.now() - before).toBeLessThan(5000)
  }
  expect(surprises).toEqual([])
})

test('a copy that is read slowly leaves its connection answering, however its end arrives', async () => {
  const tall = "copy (select repeat('x', 20000) from generate_series(1, 12)) to stdout"
  for (let round = 0; round < 60; round++) {
    const after = statements().begin(async (sql) => {
      let bytes = 0
      const pieces = (await sql.unsafe(tall).readable()) as AsyncIterable<Buffer>
      for await (const piece of pieces) {
        bytes += piece.length
        // The reader has something else to do, as a file to write has.
        await new Promise((done) => setImmediate(done))
      }
      expect(bytes).toBe(12 * 20_001)
      return sql<{ one: number }[]>`select 1 as one`
    })
    expect([...(await after)]).toEqual([{ one: 1 }])
  }
})
