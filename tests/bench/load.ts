import autocannon from 'autocannon'

/** One request of many: the path, and the form it posts if it posts one. */
export type Shot = { method: 'GET' | 'POST'; path: string; body?: string; headers?: Record<string, string> }

const connections = 20

/** Sends these requests, each once, over twenty connections. Returns how many a second were answered as they should. */
export async function shotsPerSecond(origin: string, shots: Shot[], expectedStatus: number): Promise<number> {
  let next = 0
  const startedAt = performance.now()
  const result = await autocannon({
    url: origin,
    connections,
    amount: shots.length,
    // It looks whether it is done only this often.
    sampleInt: 50,
    requests: [
      {
        setupRequest: (request) => {
          const shot = shots[next++ % shots.length] as Shot
          return {
            ...request,
            method: shot.method,
            path: shot.path,
            body: shot.body,
            headers: { ...request.headers, ...shot.headers },
          }
        },
      },
    ],
  })
  const wrong = Object.entries(result.statusCodeStats ?? {}).filter(
    ([status]) => Number(status) !== expectedStatus,
  )
  if (result.errors || result.timeouts || wrong.length > 0) {
    throw new Error(
      `not every answer was ${expectedStatus}: ${JSON.stringify({ wrong, errors: result.errors, timeouts: result.timeouts })}`,
    )
  }
  return shots.length / ((performance.now() - startedAt) / 1000)
}

/** Sends one GET again and again for some seconds. Returns how many a second were answered with 200. */
export async function readsPerSecond(origin: string, path: string, seconds: number): Promise<number> {
  const result = await autocannon({ url: origin + path, connections, duration: seconds })
  if (result.errors || result.non2xx)
    throw new Error(
      `${path}: not every answer was 200: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    )
  return result.requests.average
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
