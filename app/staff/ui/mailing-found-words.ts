import type { Check } from '@/lib/mailings/checks/check'
import { kilobytes } from './mailing-good-words'
import { problemWords } from './mailing-problem-words'
import { counted } from './words'

/** What stops a mailing, or what somebody should look at, after a colon. */
export function foundWords({ code, part, facts }: Check): string {
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
      return versionWords(facts)
    case 'house_style':
      return `“${facts.found}”: ${facts.better ? `better “${facts.better}”` : String(facts.reason ?? 'say it another way')}`
  }
}

function versionWords(facts: Check['facts']): string {
  if (facts.missing) return 'is not written: a test needs each variant in each language'
  const apart = Number(facts.paragraphs) - Number(facts.ofParagraphs)
  return `is ${counted(Math.abs(apart), 'paragraph')} ${apart < 0 ? 'shorter' : 'longer'} than the first language`
}
