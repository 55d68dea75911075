/** A piece of work in the format of ALTCHA, as the server sets it. */
export type Challenge = { parameters: Record<string, unknown>; signature: string }

const workerAddress = '/api/proof-worker'
const giveUpAfterMs = 60_000

/**
 * Does the work in workers beside the page, so that it stays at hand, and gives what the form hands in. Where it cannot be
 * done, the form says so and is taken under stricter limits.
 */
export async function solveProof(challenge: Challenge): Promise<string> {
  const workers: Worker[] = []
  try {
    const solution = await firstOf(workers, challenge)
    return solution ? btoa(JSON.stringify({ challenge, solution })) : 'unable'
  } catch {
    return 'unable'
  } finally {
    for (const worker of workers) worker.terminate()
  }
}

function firstOf(workers: Worker[], challenge: Challenge): Promise<object | null> {
  const count = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2))
  return new Promise((resolve) => {
    setTimeout(resolve, giveUpAfterMs, null)
    for (let i = 0; i < count; i++) {
      const worker = new Worker(workerAddress)
      workers.push(worker)
      worker.onerror = () => resolve(null)
      worker.onmessage = ({ data }) => resolve(data && 'counter' in data ? data : null)
      worker.postMessage({
        type: 'work',
        challenge,
        counterStart: i,
        counterStep: count,
        timeout: giveUpAfterMs,
      })
    }
  })
}
