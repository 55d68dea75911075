import { statements } from '@/db/client'
import type { MailNews } from './mail-news'

/** Keeps a piece of news for the worker, once for each id, and changes nothing else. True when it was new. */
export async function recordNews(news: MailNews): Promise<boolean> {
  const rows = await statements()`
    insert into mail_event (id, type, provider_id, severity, detail, occurred_at)
    values (${news.id}, ${news.type}, ${news.providerId}, ${news.severity}, ${news.detail}, ${news.occurredAt}::timestamptz)
    on conflict (id) do nothing returning id`
  return rows.length > 0
}
