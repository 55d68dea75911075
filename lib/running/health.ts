import { statements } from '@/db/client'

type Health = {
  ok: boolean
  database: 'alive' | 'unreachable'
  worker: 'alive' | 'silent' | 'unknown'
}

const silentAfterSeconds = 30
const patienceMs = 2000

/** Whether this installation can serve: its database answers within two seconds and a worker was alive lately. */
export async function readHealth(): Promise<Health> {
  try {
    const late = new Promise<never>((_resolve, reject) =>
      setTimeout(() => reject(new Error('the database is too slow')), patienceMs).unref(),
    )
    const query = statements()<{ isAlive: boolean }[]>`
      select exists (select 1 from heartbeat where part = 'worker' and at > now() - make_interval(secs => ${silentAfterSeconds})) as "isAlive"`
    const [row] = await Promise.race([query, late])
    const isAlive = row?.isAlive ?? false
    return { ok: isAlive, database: 'alive', worker: isAlive ? 'alive' : 'silent' }
  } catch {
    return { ok: false, database: 'unreachable', worker: 'unknown' }
  }
}
