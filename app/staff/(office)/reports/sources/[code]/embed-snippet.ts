import { escapeMarkup } from '@/app/ui/escape-markup'
import { endSentence } from '@/app/ui/format'

/** Plain HTML for another site: a link with a code around the picture of the count. It reads without the picture. */
export function embedSnippet({
  link,
  picture,
  demand,
}: {
  link: string
  picture: string
  demand: string
}): string {
  return [
    `<a href="${escapeMarkup(link)}">`,
    `  <img src="${escapeMarkup(picture)}" width="360" height="120" loading="lazy"`,
    `    alt="${escapeMarkup(`${endSentence(demand)} Read and sign the petition`)}">`,
    '</a>',
  ].join('\n')
}
