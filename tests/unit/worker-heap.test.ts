import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { heapOfWorker } from '../support/worker-heap'

const most = "require('node:v8').getHeapStatistics().heap_size_limit / 1024 / 1024"

test('the worker is started with a heap that keeps it under 300 MB, whatever the machine has', () => {
  const megabytes = Number(
    execFileSync(process.execPath, [...heapOfWorker(), '-p', most], { encoding: 'utf8' }),
  )
  // Beside its heap the process takes about 80 MB.
  expect(megabytes).toBeLessThan(220)
  expect(megabytes).toBeGreaterThan(128)
})
