import { HtmlOnce } from './html-once'
import s from './rendered.module.css'

/**
 * HTML that lib/library/markdown/render.ts has made and cleaned. `margin` sets its notes beside the paragraphs where the
 * page is wide enough; they stand at the end of the page in any case. `once`
 * names a text of a cached page that is sent a single time (app/ui/html-once.tsx).
 */
export function Rendered({ html, margin, once }: { html: string; margin?: boolean; once?: string }) {
  const className = margin ? `${s.rendered} ${s.margin}` : s.rendered
  if (once) return <HtmlOnce id={once} html={html} className={className} />
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server.
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
