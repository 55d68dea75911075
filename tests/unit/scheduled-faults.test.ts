import type { JobHelpers } from 'graphile-worker'
import { expect, test } from 'vitest'
import { withoutValues } from '@/lib/jobs/scheduled'
import { hearLog } from '../support/traces'

test('what a job throws is kept without the values of its query, in the table of jobs and in the log', async () => {
  const heard = hearLog()
  const { erase } = withoutValues({
    erase: () => {
      throw new Error('Failed query: delete from signature where name = $1\nparams: Una Findlater')
    },
  })
  await expect(erase!({}, {} as JobHelpers)).rejects.toThrow(/^erase failed$/)
  const said = heard.stop()
  expect(said).toContain('"task":"erase"')
  expect(said).not.toContain('Findlater')
})
