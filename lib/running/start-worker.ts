import { existsSync } from 'node:fs'

/** Starts the worker in this process. */
export async function startWorkerHere(): Promise<{ stop(): Promise<void> }> {
  if (!existsSync('lib/jobs/worker.ts')) return { stop: async () => {} }
  const file = '@/lib/jobs/worker'
  const { startWorker } = (await import(file)) as { startWorker(): Promise<{ stop(): Promise<void> }> }
  return startWorker()
}
