import { and, asc, desc, eq, gt, inArray, like, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { localMail, mail, mailBatch } from '@/db/schema/mail'
import type { MailState } from './mail'
import { pausedPrefix } from './take-batch'

export type MailOverview = {
  counts: Record<MailState, number>
  /** How long the oldest mail that could go has waited; null when none waits. */
  oldestWaitingSeconds: number | null
  /** What the provider said when it paused sending, or null while mail flows. */
  pausedBecause: string | null
}

/** How the post stands, for staff: everything there is, by state. */
export async function getMailOverview(): Promise<MailOverview> {
  const [counted, [oldest], [paused]] = await Promise.all([
    db.select({ state: mail.state, mails: sql<number>`count(*)::int` }).from(mail).groupBy(mail.state),
    db
      .select({ seconds: sql<number | null>`extract(epoch from now() - min(${mail.createdAt}))::float8` })
      .from(mail)
      .where(and(inArray(mail.state, ['queued', 'batched']), sql`${mail.notBefore} <= now()`)),
    db
      .select({ error: mailBatch.error })
      .from(mailBatch)
      .where(
        and(
          eq(mailBatch.state, 'open'),
          gt(mailBatch.nextAttemptAt, sql`now()`),
          like(mailBatch.error, `${pausedPrefix}%`),
        ),
      )
      .orderBy(desc(mailBatch.nextAttemptAt))
      .limit(1),
  ])
  const counts: Record<MailState, number> = {
    queued: 0,
    batched: 0,
    sent: 0,
    failed: 0,
    unknown: 0,
    dropped: 0,
  }
  for (const row of counted) counts[row.state] = row.mails
  return {
    counts,
    oldestWaitingSeconds: oldest?.seconds ?? null,
    pausedBecause: paused?.error?.slice(pausedPrefix.length) ?? null,
  }
}

/** The mails that did not arrive, or may not have, newest first: whom they were to and what the provider said. */
export function listUndelivered(limit: number) {
  return db
    .select({
      id: mail.id,
      kind: mail.kind,
      to: mail.toAddress,
      state: mail.state,
      error: mail.error,
      createdAt: mail.createdAt,
    })
    .from(mail)
    .where(inArray(mail.state, ['failed', 'unknown']))
    .orderBy(desc(mail.id))
    .limit(limit)
}

export type LocalMail = typeof localMail.$inferSelect & {
  /** Every address that the html links to, in order. */
  links: string[]
}

/** The local mailbox, newest first; only what went to one address, when it is given. */
export async function listLocalMail(limit: number, to?: string): Promise<LocalMail[]> {
  const rows = await db
    .select()
    .from(localMail)
    .where(to === undefined ? undefined : eq(localMail.to, to))
    .orderBy(desc(localMail.id))
    .limit(limit)
  return rows.map(withLinks)
}

export async function getLocalMail(id: number): Promise<LocalMail | null> {
  const [row] = await db.select().from(localMail).where(eq(localMail.id, id)).orderBy(asc(localMail.id))
  return row ? withLinks(row) : null
}

function withLinks(row: typeof localMail.$inferSelect): LocalMail {
  const hrefs = [...row.html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)
  return { ...row, links: [...new Set(hrefs.map(unescapeHtml))] }
}

function unescapeHtml(html: string): string {
  const characters: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    amp: '&',
  }
  return html.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (_, name: string) => characters[name] ?? '')
}
