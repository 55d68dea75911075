import type postgres from 'postgres'
import { askForLook, recordBounce } from '../letters/record-bounce'
import { applyNews, type KnownNews } from '../mail/coming-back/apply-news'
import { tripBreaker } from '../mailings/trip-breaker'

const restMs = 2000

/**
 * One step of applying what the mail provider told: everything that waits, letters' own rules for letters. A mailing of which
 * too much came back stops with it.
 */
export async function hearMailNews(): Promise<{ waitMs: number }> {
  const applied = await applyNews(ofLetter)
  if (applied === 0) return { waitMs: restMs }
  await tripBreaker()
  return { waitMs: 0 }
}

async function ofLetter(sql: postgres.TransactionSql, letterId: string, news: KnownNews): Promise<void> {
  if (news.type === 'delayed') return
  // One press of a button in an office must not cut everybody off from who represents them: staff look at it.
  if (news.type === 'complained') return askForLook(sql, letterId)
  await recordBounce(sql, {
    letterId,
    kind: news.type === 'failed' ? 'failed' : 'bounced',
    isLasting: news.type === 'suppressed' || (news.type === 'bounced' && news.severity !== 'Transient'),
    reason: news.detail,
  })
}
