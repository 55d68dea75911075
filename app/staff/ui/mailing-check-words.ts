import { capitalise, formatCount } from '@/app/ui/format'
import type { Check } from '@/lib/mailings/checks/check'
import type { TextProblemCode } from '@/lib/mailings/compose/text-problem'
import type { MailingText, Variant } from '@/lib/mailings/mailing'
import { textName } from './mailing-words'
import { counted, spelled } from './words'

type Facts = Check['facts']

/** A line of the list of checks. */
export type CheckLine = { key: string; result: Check['result']; words: string }

/** What was checked, in words: what stops it first, then what somebody should look at, then what is well, a line for each. */
export function checkLines(checks: readonly Check[], texts: readonly MailingText[]): CheckLine[] {
  const lines = [
    ...checks.filter(({ result }) => result === 'stops'),
    ...checks.filter(({ result }) => result === 'look'),
  ].map((check) => ({ result: check.result, words: `${whereOf(check, texts)}${foundWords(check)}` }))
  const good = [...worstGood(checks).values()].map((check) => ({
    result: check.result,
    words: goodWords(check),
  }))
  return [...lines, ...good].map((line, i) => ({ key: `${i} ${line.words}`, ...line }))
}

/** Of what is well in several versions, the one that is nearest to not being. None where another version is not well. */
function worstGood(checks: readonly Check[]): Map<Check['code'], Check> {
  const found = new Set(checks.filter(({ result }) => result !== 'good').map(({ code }) => code))
  const worst = new Map<Check['code'], Check>()
  for (const check of checks) {
    if (found.has(check.code)) continue
    const other = worst.get(check.code)
    if (!other || measureOf(check.facts) > measureOf(other.facts)) worst.set(check.code, check)
  }
  return worst
}

const measureOf = ({ bytes, age, characters }: Facts) => Number(bytes ?? age ?? characters ?? 0)

function goodWords({ code, facts }: Check): string {
  switch (code) {
    case 'text_there':
      return 'A subject and a text in each version'
    case 'renders':
      return 'Everything in the text can be shown'
    case 'fields':
      return facts.fields === 0 ? 'No merge field is used' : 'Each merge field has a fallback'
    case 'figures_current':
      if (facts.figures === 0) return 'No figure of the library is used'
      return facts.figures === 1
        ? 'The figure is the current one'
        : `${spelled(Number(facts.figures))} figures, each the current one`
    case 'buttons':
      return facts.buttons === 0
        ? 'No button is used'
        : `${spelled(Number(facts.buttons))} ${facts.buttons === 1 ? 'button, which' : 'buttons; each'} leads somewhere`
    case 'pictures':
      return `Every picture described: ${facts.pictures === 0 ? 'none used' : formatCount(Number(facts.pictures))}`
    case 'size':
      return `Size ${kilobytes(facts.bytes)} KB of ${kilobytes(facts.most)}`
    case 'plain_text':
      return 'Plain text written from the same source'
    case 'links':
      return facts.links === 0
        ? 'No link is used'
        : `${spelled(Number(facts.links))} ${facts.links === 1 ? 'link' : 'links'}; none is known to be dead`
    case 'other_hosts':
      return 'No link leads to another site'
    case 'reading_age':
      return facts.age === undefined ? 'Too short to tell its reading age' : `Reading age ${facts.age}`
    case 'ask':
      return facts.found === 'yes' ? `Ask found, “${facts.words}”: the rules for asks hold` : 'No ask found'
    case 'subject_length':
      return `Subject of ${facts.characters} characters with the longest name`
    case 'preview_there':
      return 'A line beside the subject'
    case 'versions':
      return 'Every language and variant is as long as the others'
    case 'house_style':
      return 'The words are those of the house'
  }
}

function foundWords({ code, part, facts, result }: Check): string {
  switch (code) {
    case 'text_there':
      return part === 'subject' ? 'there is no subject yet' : 'there is no text yet'
    case 'renders':
    case 'fields':
    case 'figures_current':
    case 'buttons':
    case 'pictures':
      return facts.problem ? problemWords(facts.problem, facts) : 'something cannot be shown'
    case 'size':
      return `${kilobytes(facts.bytes)} KB with the longest names: ${kilobytes(facts.most)} are the most, or mail programs cut off the way out at its foot`
    case 'plain_text':
      return 'there is nothing to read as plain text'
    case 'links':
      return facts.why === 'not_https'
        ? `the link ${facts.url} is not encrypted`
        : `the link ${facts.url} did not answer${facts.status ? `, but with ${facts.status}` : ''}`
    case 'other_hosts':
      return `${counted(Number(facts.links), 'link')} to ${facts.host}`
    case 'reading_age':
      return `reading age ${facts.age}; ${facts.target} is what we aim at`
    case 'ask':
      return 'it asks for something'
    case 'subject_length':
      return `a subject of ${facts.characters} characters with the longest name; most programs cut it after ${facts.most}`
    case 'preview_there':
      return 'there is no line beside the subject: programs show how the text begins'
    case 'versions':
      return versionWords(facts, result)
    case 'house_style':
      return `“${facts.found}”: ${facts.better ? `better “${facts.better}”` : String(facts.reason ?? 'say it another way')}`
  }
}

function versionWords(facts: Facts, result: Check['result']): string {
  if (facts.missing)
    return result === 'stops' ? 'is not written, and others fall back to it' : 'is not written'
  const apart = Number(facts.paragraphs) - Number(facts.ofParagraphs)
  return `is ${counted(Math.abs(apart), 'paragraph')} ${apart < 0 ? 'shorter' : 'longer'} than the first language`
}

/** What cannot be shown as it was written. */
function problemWords(problem: TextProblemCode, facts: Facts): string {
  switch (problem) {
    case 'refused':
      return `the text cannot be read: ${facts.message}`
    case 'field_unclosed':
      return `“${facts.begins}” is not closed with two braces`
    case 'field_unknown':
      return `there is no field “${facts.field}”`
    case 'field_without_fallback':
      return `{{${facts.field}}} has no fallback: write {{${facts.field}|what others read}}`
    case 'field_in_address':
      return `a field stands in the address ${facts.url}: links are the same for everybody`
    case 'unknown_directive':
      return `nothing is called “${facts.name}”`
    case 'wrong_form':
      return `“${facts.name}” stands on a line of its own, with two colons`
    case 'not_in_mail':
      return `“${facts.name}” is for pages, not for mail`
    case 'looks_like_directive':
      return `“${facts.begins}” looks like a block, and is none`
    case 'no_id':
      return `“${facts.name}” does not say which one`
    case 'no_statistic':
      return `there is no figure “${facts.key}”`
    case 'statistic_unpublished':
      return `the figure “${facts.key}” is not published`
    case 'statistic_replaced':
      return `the figure ${facts.shown} was replaced by ${facts.useShown}: use “${facts.use}”`
    case 'no_recommendation':
      return `there is no recommendation ${facts.number}`
    case 'no_picture':
      return `there is no picture “${facts.key}”`
    case 'picture_of_survivor':
      return `the picture “${facts.key}” shows a survivor, whose consent is for pages, not for mail`
    case 'picture_without_alt':
      return `the picture “${facts.key}” is not described`
    case 'raw_html':
      return `“${facts.html}” is HTML, which mail does not take`
    case 'markdown_picture':
      return 'use a picture of the library: ::figure{id=KEY}'
    case 'bad_link':
      return `“${facts.url}” is no address of the web`
    case 'button_without_words':
      return 'a button has no words'
    case 'button_without_target':
      return 'a button leads nowhere: give it an action or an address'
    case 'button_unknown_action':
      return `a button cannot lead to “${facts.action}”`
    case 'button_without_campaign':
      return `a button to “${facts.action}” needs a campaign: choose one above`
    case 'button_campaign_closed':
      return `${facts.campaign} cannot be signed any more`
    case 'button_no_letters':
      return `no letters can be written under ${facts.campaign} now`
    case 'button_no_recommendation':
      return `${facts.campaign} pushes no recommendation`
    case 'record_without_campaign':
      return 'a record needs a campaign: choose one above'
    case 'record_empty':
      return 'nothing is on the record of the campaign yet'
  }
}

/** "English, B, line 4: ", as far as it has to be said. */
function whereOf({ code, locale, variant, line, part }: Check, texts: readonly MailingText[]): string {
  const version =
    locale && variant && texts.length > 1 ? textName({ locale, variant: variant as Variant }, texts) : ''
  const place = part === 'subject' || part === 'preview' ? '' : line ? `line ${line}` : ''
  const where = [version, place].filter(Boolean).join(', ')
  // "Cymraeg is two paragraphs shorter."
  return where && `${capitalise(where)}${code === 'versions' ? ' ' : ': '}`
}

const kilobytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes ?? 0) / 1024)
