import type { Nodes } from 'mdast'
import { lineOf } from '../../library/markdown/directives'
import { mark } from '../../mail/pattern'
import type { TextAbout } from './text-about'
import type { TextProblem } from './text-problem'

/** What grows while a text is read. */
export type Reading = {
  text: string
  about: TextAbout
  /** What is put behind "?s=" in links to the campaign. */
  source: string
  problems: TextProblem[]
  /** What `[words][name]` leads to, by name. */
  definitions: ReadonlyMap<string, string>
}

export function tell(
  { problems }: Reading,
  node: Nodes,
  code: TextProblem['code'],
  facts: TextProblem['facts'] = {},
): void {
  const shown = Object.entries(facts).map(([name, fact]) => [name, withoutMarks(String(fact))])
  problems.push({ code, line: lineOf(node), facts: Object.fromEntries(shown) })
}

/**
 * The whole address that a link leads to: of the web, of mail, of a telephone, or of this site. Null, and a problem, for any
 * other, and for one that would be another for each reader.
 */
export function addressOf(reading: Reading, node: Nodes, url: string): string | null {
  if (url.includes(mark)) {
    tell(reading, node, 'field_in_address', { url: shortened(url) })
    return null
  }
  const clean = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  const whole = /^\/(?![/\\])/.test(clean) ? `${reading.about.siteUrl}${clean}` : clean
  const isSafe = /^(?:mailto|tel):./i.test(whole) || (/^https?:\/\//i.test(whole) && URL.canParse(whole))
  if (isSafe) return whole
  tell(reading, node, 'bad_link', { url: shortened(url) })
  return null
}

/** A text as its writer is shown it, where placeholders stand for fields. */
function withoutMarks(text: string): string {
  return text.split(mark).reduce((shown, part, i) => shown + (i % 2 === 0 ? part : '{{…}}'), '')
}

export function shortened(text: string): string {
  const shown = withoutMarks(text)
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
}
