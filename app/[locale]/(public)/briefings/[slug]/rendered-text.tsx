/** Until app/ui/rendered.tsx is there. */
export function Rendered({ html }: { html: string; margin?: boolean }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/library/markdown
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}
