// `npm run audit -- verify`: follows the chain of the audit log, and says where it does not fit. Exit code 1 then.

import { db } from '@/db/client'
import { readHead } from '@/lib/audit/audit-head'
import { type Verification, verifyAudit } from '@/lib/audit/verify-audit'
import { prepareCommand } from './prepare-command'
import { refusal, runUntilStopped, stop } from './stopping'

const reasons = {
  changed: 'It is not what was written.',
  missing: 'It is not there, and a later one is.',
  cut: 'The end that was written down outside the database is no longer in the log.',
}

function say(result: Verification, wasSeen: boolean): string {
  if (result.kind === 'broken') return `The audit log is broken at entry ${result.id}. ${reasons[result.why]}`
  const end = result.entries === 0 ? 'It is empty.' : `Its end is ${result.head.id} ${result.head.hash}.`
  const seen = wasSeen
    ? 'The end written down outside the database is in it.'
    : 'No end was written down outside the database yet: a cut at the end could not be seen.'
  return `The audit log is whole: ${result.entries} entries. ${end}\n${seen}`
}

async function main(): Promise<void> {
  const [act, ...rest] = process.argv.slice(2)
  if (act !== 'verify' || rest.length > 0) throw refusal('Usage: npm run audit -- verify')
  await prepareCommand('npm run audit')
  const seen = await readHead()
  const result = await verifyAudit(db, seen)
  console.log(say(result, seen !== null))
  await stop(result.kind === 'whole' ? 0 : 1)
}

runUntilStopped(main)
