import { statements } from '@/db/client'
import { giveBack, type Tallied, takeVisits } from './count-visits'

/**
 * Adds what was counted in memory to visit_day, in one statement. What belongs to no campaign that was ever open is
 * dropped; what cannot be written now is kept for the next time.
 */
export async function writeVisits(): Promise<number> {
  const taken = takeVisits()
  if (taken.length === 0) return 0
  try {
    await write(taken)
    return taken.length
  } catch (error) {
    giveBack(taken)
    throw error
  }
}

/** In order, so that two processes that write the same rows wait for each other and never both. */
async function write(taken: Tallied[]): Promise<void> {
  await statements()`
    insert into visit_day as v (campaign_id, day, step, source, n)
    select c.id, t.day, t.step, t.source, t.n
    from jsonb_to_recordset(${JSON.stringify(taken)}::text::jsonb) as t (day date, slug text, step text, source text, n int)
    join campaign c on c.slug = t.slug and c.state not in ('draft', 'in_review')
    order by c.id, t.day, t.step, t.source
    on conflict (campaign_id, day, step, source) do update set n = v.n + excluded.n`
}

const everySeconds = 5

/** Writes visits down every few seconds. `stop` writes the last of them. A failure is told to `onFault`, and costs none. */
export function startWritingVisits(onFault: (error: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const run = () => {
    running = running.then(writeVisits).catch(onFault)
    return running
  }
  const timer = setInterval(run, everySeconds * 1000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await run()
    },
  }
}
