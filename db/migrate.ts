import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'

const migrationsFolder = 'db/migrations'
/** Two processes that start at once: the second waits, and finds nothing left to do. */
const migrationLock = 7_370_002

function connect(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
  })
}

async function pendingIn(sql: postgres.Sql): Promise<number> {
  const files = readMigrationFiles({ migrationsFolder })
  const [table] = await sql<
    { name: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations')::text as name`
  const rows = table?.name ? await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations` : []
  const done = new Set(rows.map((row) => row.hash))
  return files.filter((file) => !done.has(file.hash)).length
}

/** How many migrations the database still lacks, without changing anything. The queue's own tables count as one. */
export async function pendingMigrations(url: string): Promise<number> {
  const sql = connect(url)
  try {
    const [queue] = await sql<
      { name: string | null }[]
    >`select to_regclass('graphile_worker.migrations')::text as name`
    return (await pendingIn(sql)) + (queue?.name ? 0 : 1)
  } finally {
    await sql.end()
  }
}

/**
 * Brings the tables, and those of the job queue, up to date, and returns how many migrations of ours that took.
 * Each runs once, in order, all of them in one transaction. Throws when one fails, leaving things as they were.
 */
export async function migrateDatabase(url: string): Promise<number> {
  const sql = connect(url)
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    const before = await pendingIn(sql)
    if (before > 0) await migrate(drizzle(sql), { migrationsFolder })
    // Drizzle runs what is dated after the last one it ran; one that was written earlier and merged later it passes over.
    const left = await pendingIn(sql)
    if (left > 0)
      throw new Error(`${left} migrations were passed over: their dates in meta/_journal.json are too early`)
    await runMigrations({ connectionString: url })
    return before
  } finally {
    await sql.end()
  }
}

/** The server's major version, such as 18. Throws when the address cannot be reached. */
export async function serverVersion(url: string): Promise<number> {
  const sql = connect(url)
  try {
    const [row] = await sql<{ number: number }[]>`select current_setting('server_version_num')::int as number`
    return Math.floor((row?.number ?? 0) / 10_000)
  } finally {
    await sql.end()
  }
}
