import { readFileSync } from 'node:fs'

/** What Node is told of its heap where the worker is a process of its own: the flags of `npm run worker`. */
export function heapOfWorker(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { worker: string } }
  return scripts.worker.split(' ').filter((word) => word.startsWith('--max-'))
}
