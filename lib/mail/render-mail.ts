import { randomBytes } from 'node:crypto'
import { render, toPlainText } from 'react-email'
import type { Sender } from '@/emails/layout'
import type { Organisation } from '../organisation/queries'
import type { WaitingMail } from './mail'
import { type Draft, recipes, singleLine } from './recipes'

type RenderedMail = { subject: string; html: string; text: string }

/** A text cut at its placeholders: literal, name, literal, name, … literal. */
type Pattern = string[]
type Patterns = { subject: Pattern; html: Pattern; text: Pattern }

/** Enough for every open campaign in every kind of mail. */
const mostKept = 200
const kept = new Map<string, Promise<Patterns>>()

/** Letters and digits pass through React and the text conversion unchanged; nobody can write these by chance. */
const mark = `q${randomBytes(9).toString('hex')}q`

/**
 * The mail in html and text. Rendering with React happens once for what many mails share; one person's values are
 * escaped and put in. The same row under the same settings gives the same bytes. Throws when the row lacks something.
 */
export async function renderMail(mail: WaitingMail, organisation: Organisation): Promise<RenderedMail> {
  if (!Object.hasOwn(recipes, mail.kind)) throw new Error(`there is no mail of the kind ${mail.kind}`)
  const lines: Record<string, string> = {}
  const draft = recipes[mail.kind as keyof typeof recipes](mail, senderOf(organisation), (name, value) => {
    lines[name] = singleLine(value)
    return `${mark}${name}${mark}`
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
  const cut = (whole: string): Pattern => whole.split(mark)
  return { subject: cut(singleLine(draft.subject())), html: cut(html), text: cut(textOf(html)) }
}

/** A link that ends a line stands on a line of its own, where every mail client recognises the whole of it. */
function textOf(html: string): string {
  const text = toPlainText(html, { selectors: [{ selector: 'h1', options: { uppercase: false } }] })
  const link = new RegExp(` (https?:\\S+|${mark}\\w*[lL]ink${mark})$`, 'gm')
  return `${text
    .replace(link, '\n$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function fill(pattern: Pattern, values: Record<string, string>, escaped = (value: string) => value): string {
  return pattern.map((part, i) => (i % 2 === 0 ? part : escaped(values[part] ?? ''))).join('')
}

/** Only what the footer shows, so that a change of other settings renders nothing anew. */
function senderOf(organisation: Organisation): Sender {
  const { legalName, shortName, teamName, companyNumber, charityNumberEnglandWales, charityNumberScotland } =
    organisation
  const { postalAddress, phone, email, showsSample } = organisation
  return {
    legalName,
    shortName,
    teamName,
    companyNumber,
    charityNumberEnglandWales,
    charityNumberScotland,
    postalAddress,
    phone,
    email,
    showsSample,
  }
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => escapes[character] ?? '')
}
