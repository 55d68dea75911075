import { formatCount } from '@/app/ui/format'
import type { Check } from '@/lib/mailings/checks/check'
import { spelled } from './words'

/** What is well, as a line of the list of checks. */
export function goodWords({ code, facts }: Check): string {
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

/** 104,000 bytes → 102, as the limit of mail programs is told. */
export const kilobytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes ?? 0) / 1024)
