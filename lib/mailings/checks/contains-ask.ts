import type { MailingText } from '../mailing'

/**
 * The words by which a text asks its reader for something; null where it asks for nothing. Marketing is what promotes our
 * aims (PECR): a button to act is one, and so are words that ask for an act, money, time or a share. In doubt it is one: then
 * only those who said yes get it.
 */
export function askIn({
  subject,
  preview,
  body,
}: Pick<MailingText, 'subject' | 'preview' | 'body'>): string | null {
  for (const [, words = '', attributes = ''] of body.matchAll(buttons))
    if (asksToAct.test(attributes) || !asksToRead.test(words)) return withFallbacks(words).trim() || 'button'
  for (const part of [subject, preview, body]) {
    const found = asks.exec(part.replace(/\{\{[^}]*\}\}/g, ' … ')) ?? asksInWelsh.exec(part)
    if (found) return found[0].replace(/\s+/g, ' ').trim().slice(0, 80)
  }
  return null
}

/** As it reads where nothing is known of the reader. */
const withFallbacks = (words: string) => words.replace(/\{\{[^|}]*\|?([^}]*)\}\}/g, '$1')

const buttons = /::button\[((?:[^\]\\]|\\.)*)\]\{([^}]*)\}/g
const asksToAct = /\baction\s*=\s*["']?(?:letter|sign)\b/i
/** A button that only shows something. Any other is taken for an ask. */
const asksToRead =
  /^\s*(?:read|see|look|watch|listen|open|more|find out|darllen|darllenwch|gweld|gwelwch)(?!\p{L})/iu

/** Whether any of the texts asks for something. */
export function containsAsk(texts: readonly Pick<MailingText, 'subject' | 'preview' | 'body'>[]): boolean {
  return texts.some((text) => askIn(text) !== null)
}

const act =
  'sign|write (?:to|now)|email|call|phone|ring|tweet|post|share|forward|pass (?:this|it) on|donate|give|support|join|volunteer|help|stand with|speak (?:up|out)|act|take action|take part|demand|tell|ask|urge|contact|lobby|meet|invite|attend|come to|register|sign up|subscribe|pledge|add your|fundraise|raise money|pray|chip in|vote|petition|campaign'

/** An act as somebody asks for it: after "please", "will you", "can you", "you can", at the head of a sentence, or a gift. */
const asks = new RegExp(
  [
    String.raw`\bplease\s+(?:\w+\s+){0,2}?(?:${act})\b`,
    String.raw`\b(?:will|would|could|can|won['’]t|might)\s+you\s+(?:\w+\s+){0,2}?(?:${act})\b`,
    String.raw`\b(?:you can|you could|we (?:ask|need|want|invite|urge|encourage) you to|help us(?: to)?|join us|let['’]s|now is the time to|don['’]t forget to|remember to|it['’]s time to|your chance to|be sure to)\s+(?:\w+\s+){0,2}?(?:${act})\b`,
    String.raw`(?:^|[.!?:]\s+|^\s*[-*#>\d.]+\s+|\[)(?:now |today |then )?(?:sign|write to|email|call|share|forward|donate|join|volunteer|tell|ask|urge|contact|lobby|demand|pledge|take action|take part|act now|speak (?:up|out)|add your name|chip in|stand with|support)\b`,
    String.raw`\b(?:help us|join us|act now|take action|take part|add your name|sign up|chip in|your (?:donation|gift|support)|make a (?:donation|gift)|spread the word|sign the petition|donat(?:e|ion|ions))\b`,
  ].join('|'),
  'im',
)

const asksInWelsh =
  /(?<!\p{L})(?:llofnodwch|ysgrifennwch|rhannwch|cyfrannwch|ymunwch|cefnogwch|gweithredwch|anfonwch|gofynnwch)(?!\p{L})/iu
