import { toPlainText } from 'react-email'
import { mark } from './pattern'

/** A link that ends a line stands on a line of its own, where every mail client recognises the whole of it. */
export function textOfHtml(html: string): string {
  const text = toPlainText(html, { selectors: [{ selector: 'h1', options: { uppercase: false } }] })
  const link = new RegExp(` (https?:\\S+|${mark}\\w*[lL]ink${mark})$`, 'gm')
  return `${text
    .replace(link, '\n$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
