/**
 * Facts for machines, in the words of schema.org. A browser runs nothing of it, so the policy on scripts does not concern
 * it; a "<" is written so that no text can end the element early.
 */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replace(/</g, '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
