type Work = () => Promise<unknown> | unknown

const undoings: Work[] = []
let stopping: Promise<never> | undefined

/** Has `work` done when the process stops, whichever way; the latest is done first. */
export function whenStopping(work: Work): void {
  undoings.push(work)
}

export function isStopping(): boolean {
  return stopping !== undefined
}

/** An error whose message is for the person at the terminal: it is shown as it is, without where it was thrown. */
export function refusal(words: string): Error {
  return Object.assign(new Error(words), { name: 'Refusal' })
}

/** What may be said of an error in a log. A failed query carries the values it was sent: those stay out. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'Refusal') return error.message
  const inner = error.message.startsWith('Failed query:') ? error.cause : undefined
  if (inner instanceof Error) return `a query failed: ${inner.message}\n${inner.stack ?? ''}`
  return error.stack ?? error.message
}

async function undoAll(exitCode: number): Promise<never> {
  for (const work of undoings.reverse()) {
    try {
      await work()
    } catch (error) {
      console.error(describe(error))
    }
  }
  process.exit(exitCode)
}

/** Undoes what was started and ends the process. A second call waits for the first. */
export function stop(exitCode: number): Promise<never> {
  stopping ??= undoAll(exitCode)
  return stopping
}

/**
 * Whether it says no more than that a reader went away before the answer. Next replaces the body of a request that passes
 * the proxy by one whose errors nobody listens to: with its development server, closing a page too early stopped the site.
 */
export function isReaderGone(error: unknown): boolean {
  return (
    error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
  )
}

/** Runs a whole program: stops cleanly on Ctrl-C, SIGTERM, and when the process that started it has gone. */
export function runUntilStopped(program: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  if (process.channel) {
    process.on('disconnect', () => void stop(0))
    process.channel.unref()
  }
  process.on('unhandledRejection', (error) => console.error(`Not handled: ${describe(error)}`))
  process.on('uncaughtException', (error) => {
    if (isReaderGone(error)) return
    console.error(`Stopping: ${describe(error)}`)
    void stop(1)
  })
  program().catch((error: unknown) => {
    if (!isStopping()) console.error(describe(error))
    void stop(1)
  })
}
