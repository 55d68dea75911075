import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { textProblems } from './checks/text-problems'
import { readTextAbout } from './compose/read-text-about'
import { moveMailing } from './move-mailing'
import { readMailing } from './read-mailing'

/**
 * Pauses a mailing that is due or under way, and of which something cannot be shown any more as it was approved: a figure
 * that was replaced or taken back, a picture that is gone, letters that are not taken any more. It would go without it, and
 * nobody would know. True where it is held, by us or by another worker.
 */
export async function holdChanged(mailingId: number): Promise<boolean> {
  const mailing = await readMailing(mailingId)
  if (!mailing) return false
  const checks = await textProblems(mailing.texts, await readTextAbout(mailing.campaignId, mailing.texts))
  const found = checks.find(({ result }) => result === 'stops')
  if (!found) return false
  await db.transaction((tx) =>
    moveMailing(tx, {
      ...{ mailingId, staffId: null, action: 'mailing.held_back', facts: { why: found.code } },
      set: sql`state = 'paused', paused_at = now(), paused_by = 'changed', paused_why = ${found.code}`,
      where: sql`state in ('scheduled', 'sending') and version = ${mailing.version}`,
    }),
  )
  return true
}
