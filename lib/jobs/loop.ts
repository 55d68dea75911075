import { log } from '../log'

/**
 * Calls `step` again and again, one call at a time, resting between two calls for as long as the step says (0: not at all).
 * A fault is logged and waited out, doubling up to half a minute: a database that restarts does not stop the worker.
 * `stop()` resolves when the call under way has ended.
 */
export function startLoop(name: string, step: () => Promise<{ waitMs: number }>): { stop(): Promise<void> } {
  let isStopping = false
  let wake = () => {}
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const running = (async () => {
    let faults = 0
    while (!isStopping) {
      try {
        const { waitMs } = await step()
        faults = 0
        if (waitMs > 0 && !isStopping) await rest(waitMs)
      } catch (error) {
        faults += 1
        log.error('worker step failed', { part: name, faults }, error)
        if (!isStopping) await rest(Math.min(30_000, 500 * 2 ** faults))
      }
    }
  })()

  return {
    stop() {
      isStopping = true
      wake()
      return running
    },
  }
}
