import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema'

type Connection = { sql: postgres.Sql; db: ReturnType<typeof open> }
const shared = globalThis as typeof globalThis & { undersignedConnection?: Connection }

function open(client: postgres.Sql) {
  return drizzle(client, { schema })
}

function connect(): Connection {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: nothing in db/ can work without it')
  const client = postgres(url, {
    max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
    connect_timeout: 10,
    onnotice: () => {},
    // A transaction pooler hands each statement to another server connection, where it was never prepared.
    prepare: process.env.DATABASE_POOLED !== 'transaction',
    connection: { application_name: 'undersigned' },
  })
  return { sql: client, db: open(client) }
}

/** One pool a process; opened on first use, so that importing this file needs no database (next build). */
export function connection(): Connection {
  shared.undersignedConnection ??= connect()
  return shared.undersignedConnection
}

/** The query builder, for everything that is not on the signing path. */
export const db: Connection['db'] = new Proxy({} as Connection['db'], {
  get: (_target, key) => {
    const value = Reflect.get(connection().db, key)
    return typeof value === 'function' ? value.bind(connection().db) : value
  },
})

/**
 * The driver itself, whose tagged statements are prepared once and reused: the signing path is built of these.
 * Drizzle has replaced its date parsers: select instants as text or epoch, and pass them as ISO strings.
 */
export function statements(): postgres.Sql {
  return connection().sql
}

/** What every function that writes takes first: the open transaction, or `db` itself. */
export type Tx = Parameters<Parameters<Connection['db']['transaction']>[0]>[0] | Connection['db']

/** Closes the pool, so that a script or a test can end. */
export async function disconnect(): Promise<void> {
  await shared.undersignedConnection?.sql.end({ timeout: 5 })
  shared.undersignedConnection = undefined
}
