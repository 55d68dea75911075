import { render } from 'react-email'
import type { Organisation } from '../organisation/queries'
import type { WaitingMail } from './mail'
import { cut, escapeHtml, fill, type Pattern, placeholder, singleLine } from './pattern'
import type { Draft } from './recipes/recipe'
import { recipes } from './recipes/recipes'
import { senderOf } from './sender'
import { textOfHtml } from './text-of-html'

type RenderedMail = { subject: string; html: string; text: string }
type Patterns = { subject: Pattern; html: Pattern; text: Pattern }

/** Enough for every open campaign in every kind of mail. */
const mostKept = 200
const kept = new Map<string, Promise<Patterns>>()

/**
 * The mail in html and text. Rendering with React happens once for what many mails share; one person's values are
 * escaped and put in. The same row under the same settings gives the same bytes. Throws when the row lacks something.
 */
export async function renderMail(mail: WaitingMail, organisation: Organisation): Promise<RenderedMail> {
  if (!Object.hasOwn(recipes, mail.kind)) throw new Error(`there is no mail of the kind ${mail.kind}`)
  const lines: Record<string, string> = {}
  const draft = recipes[mail.kind as keyof typeof recipes](mail, senderOf(organisation), (name, value) => {
    lines[name] = singleLine(value)
    return placeholder(name)
  })
  const { subject, html, text } = await patternsOf(mail.kind, draft)
  return { subject: fill(subject, lines), html: fill(html, lines, escapeHtml), text: fill(text, lines) }
}

function patternsOf(kind: string, draft: Draft): Promise<Patterns> {
  const key = JSON.stringify([kind, draft.props])
  const known = kept.get(key)
  if (known) return known
  const made = makePatterns(draft)
  const oldest = kept.keys().next().value
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

async function makePatterns(draft: Draft): Promise<Patterns> {
  const html = await render(draft.element())
  return { subject: cut(singleLine(draft.subject())), html: cut(html), text: cut(textOfHtml(html)) }
}
