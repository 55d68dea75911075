import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Answer } from './ask-address'

const batchSize = 150
const hostsAtOnce = 4

type Checking = {
  ask: (url: string) => Promise<Answer>
  /** Between two questions to one host. */
  pauseMs: number
}

/**
 * Asks the links that have waited longest: each once a week, those that failed once a day. One question at a time to a
 * host, and a pause between two. Gives how many were asked.
 */
export async function checkLinks(db: Tx, { ask, pauseMs }: Checking): Promise<number> {
  const due = await db.execute<{ url: string }>(sql`
    select url from checked_link
    where checked_at is null or checked_at < now() - case when failures > 0 then interval '23 hours' else interval '7 days' end
    order by checked_at nulls first, url limit ${batchSize}`)
  const waiting = byHost([...due].map(({ url }) => url))
  const line = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (const [i, url] of host.entries()) {
        if (i > 0) await pause(pauseMs)
        await record(db, url, await ask(url))
      }
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, line))
  return due.length
}

function byHost(urls: string[]): string[][] {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const host = URL.parse(url)?.host ?? ''
    hosts.set(host, [...(hosts.get(host) ?? []), url])
  }
  return [...hosts.values()]
}

/** These say that programs may not look, not that nothing is there. */
const closedToPrograms = [401, 403, 405, 406, 429, 451, 999]

/** Whether a reader would find something there, as far as one can tell from here. */
function isAlive({ status }: Answer): boolean {
  return (status >= 200 && status < 400) || closedToPrograms.includes(status)
}

async function record(db: Tx, url: string, answer: Answer): Promise<void> {
  const failed = !isAlive(answer)
  await db.execute(sql`
    update checked_link set checked_at = now(), status = ${answer.status}, error = ${answer.error.slice(0, 200)},
      failures = case when ${failed} then least(failures + 1, 30000) else 0 end,
      failed_since = case when ${failed} then coalesce(failed_since, now()) end
    where url = ${url}`)
}
