// A worker to be killed: starts mailings that are due, takes and sends them in its lanes, and ends them.
import { startLoop } from '@/lib/jobs/loop'
import { mailLanes, sendWaitingMail } from '@/lib/mail/send-mail'
import { finishMailings } from '@/lib/mailings/finish-mailing'
import { startDueMailings } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'

const quick = async (step: () => Promise<{ waitMs: number }>) => ({
  waitMs: Math.min(50, (await step()).waitMs),
})

startLoop('mailings', async () => {
  await startDueMailings()
  await finishMailings()
  return { waitMs: 100 }
})
for (let lane = 0; lane < mailLanes(); lane++)
  startLoop('mail', () => quick(() => sendWaitingMail(lane > 0 ? takeMailingChunk : undefined)))
