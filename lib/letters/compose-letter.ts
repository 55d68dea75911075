import { createHash } from 'node:crypto'
import type { Figure } from '../library/evidence/figures'
import { figureWords } from '../search/figure-words'
import type { LetterForm } from './letter-form'
import { wordsOf } from './likeness'
import { oneLine } from './mail-links'
import type { ContactAction } from './read-action'
import type { Target } from './target-rules'

/** A letter to one person, exactly as it is sent. Lines end with \n. */
export type ComposedLetter = {
  subject: string
  body: string
  /** The same in its parts, for a preview that marks which are the writer's. */
  parts: { greeting: string; personal: string; ask: string; facts: string[]; signOff: string }
}

type Words = Pick<ContactAction, 'ask' | 'subjects' | 'figures'>
type Writer = Pick<LetterForm, 'personal' | 'ask' | 'figures' | 'name' | 'address' | 'postcode'>

/** The letter to one target. The same input gives the same letter: a preview is what is sent. */
export function composeLetter(target: Target, action: Words, writer: Writer): ComposedLetter {
  const parts = {
    greeting: `Dear ${oneLine(target.mandate.salutation || target.mandate.name)},`,
    personal: writer.personal,
    ask: writer.ask || askFor(target, action),
    facts: action.figures.filter(({ key }) => writer.figures.includes(key)).map(factLine),
    signOff: signOff(writer),
  }
  const paragraphs = [parts.greeting, parts.personal, parts.ask, parts.facts.join(' '), parts.signOff]
  return {
    subject: subjectFor(target, action, writer),
    body: paragraphs.filter(Boolean).join('\n\n'),
    parts,
  }
}

/**
 * The letters to all targets. A writer sees one ask and may change it: the change is meant for those whose ask it was,
 * the first target and all who are asked the same. The others keep theirs, so that nobody is thanked and asked at once.
 */
export function composeLetters(
  targets: Target[],
  action: Words & Pick<ContactAction, 'variants'>,
  writer: Writer,
): ComposedLetter[] {
  const shown = targets[0] ? askFor(targets[0], action) : action.ask
  const isChanged = ![action.ask, ...action.variants.map(({ ask }) => ask)].some((ask) =>
    isSameText(ask, writer.ask),
  )
  return targets.map((target) => {
    const ask = isChanged && askFor(target, action) === shown ? writer.ask : ''
    return composeLetter(target, action, { ...writer, ask })
  })
}

/** What this target is asked, as we have drafted it. */
export function askFor(target: Target, action: Pick<ContactAction, 'ask'>): string {
  return target.variant?.ask || action.ask
}

/** "Ottoline Marchbanks-Ede MP". */
export function nameOf(target: Target): string {
  return oneLine(`${target.mandate.name} ${target.chamber.memberTitle}`)
}

/** "An estimated 50 million people are held in slavery (ILO, Walk Free and IOM, 2022)." */
export function factLine(figure: Figure): string {
  const sentence = `${figureWords(figure)} ${figure.says}`.trim().replace(/\.$/, '')
  const year = (figure.source.published ?? figure.asOf).on.slice(0, 4)
  const source = [figure.source.publisher || figure.source.title, year].filter(Boolean).join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} (${source}).`
}

function signOff({ name, address, postcode }: Writer): string {
  const packed = (text: string) => text.replace(/\s/g, '').toUpperCase()
  const lines = ['Yours sincerely,', oneLine(name), address]
  if (!packed(address).includes(packed(postcode))) lines.push(postcode)
  return lines.filter(Boolean).join('\n')
}

/** One of the subjects: by person and postcode, so that a letter keeps its subject and neighbours' differ. */
function subjectFor(target: Target, action: Words, { postcode }: Writer): string {
  const subjects = target.variant?.subjects.length ? target.variant.subjects : action.subjects
  const turn = createHash('sha256').update(`${target.mandate.id} ${postcode}`).digest().readUInt32BE(0)
  return oneLine(subjects[turn % subjects.length] ?? '').slice(0, 200)
}

/** An empty ask is the one as it is. */
function isSameText(one: string, other: string): boolean {
  return other === '' || wordsOf(one).join(' ') === wordsOf(other).join(' ')
}
