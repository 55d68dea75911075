import { createHash } from 'node:crypto'
import { HtmlInPlace } from './html-in-place'
import { keepHtml } from './html-kept'

type Props = {
  as?: 'div' | 'ol' /** Of this text on its page. */
  id: string
  html: string
  className?: string
}

/**
 * A long HTML of a cached page, sent once: a server component's markup otherwise travels twice, as HTML and as the data
 * that the browser's React starts from. Only for text that never changes after the page has loaded.
 */
export function HtmlOnce({ as, id, html, className }: Props) {
  const key = `${id}-${createHash('sha256').update(html).digest('base64url').slice(0, 10)}`
  keepHtml(key, html)
  return <HtmlInPlace as={as} id={key} className={className} />
}
