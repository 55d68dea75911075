import s from './rendered.module.css'

/**
 * HTML that lib/library/markdown/render.ts has made and cleaned. `margin` sets its notes beside the paragraphs where the
 * page is wide enough; they stand at the end of the page in any case.
 */
export function Rendered({ html, margin }: { html: string; margin?: boolean }) {
  const className = margin ? `${s.rendered} ${s.margin}` : s.rendered
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server.
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
