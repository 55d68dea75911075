import { z } from 'zod'
import { line, paragraphs } from '../typed-text'
import type { LetterChannel, Prompt } from './read-action'

/** What staff write of an action. */
export type ActionContent = {
  heading: string
  lead: string
  ask: string
  subjects: string[]
  prompts: Prompt[]
  channels: LetterChannel[]
  perTargetPerHour: number
  keepTextDays: number
  imprint: string
}

/** What is wrong with a field, as a code: the words are in app/. */
export type ActionMistake = { field: string; code: string }

export type ReadAction =
  | { kind: 'valid'; content: ActionContent }
  | { kind: 'invalid'; mistakes: ActionMistake[] }

const written = (text: string) => text !== ''
const mostPrompts = 6
const mostChoices = 8

/** Charity law: what we say is never for or against a party or a candidate. */
const partisan =
  /\b(vote|voting|votes) (for|against|out|them out|him out|her out)\b|\b(re-?elect|unseat|kick out)\b/i

/** True where a text tells people how to vote. */
export function isPartisan(text: string): boolean {
  return partisan.test(text)
}

const neutral = (text: string) => !isPartisan(text)

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .transform((typed) => typed.trim())
    .refine((typed) => /^\d{1,3}$/.test(typed), 'not_a_number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'out_of_range')

const words = z.object({
  heading: line(120).refine(written, 'missing').refine(neutral, 'partisan'),
  lead: line(300).refine(neutral, 'partisan'),
  ask: paragraphs(600).refine(written, 'missing').refine(neutral, 'partisan'),
  imprint: line(300),
  perTargetPerHour: wholeNumber(1, 200),
  keepTextDays: wholeNumber(1, 28),
})

/**
 * Reads the form of an action, as typed: `subjects` has one a line; `question-0` with `choices-0`, one a line as "label:
 * sentence"; `own_mail` and `sent_by_us` are ticked. Every mistake at once, never throws.
 */
export function readActionForm(typed: Record<string, string>): ReadAction {
  const read = words.safeParse(typed)
  const mistakes: ActionMistake[] = []
  for (const issue of read.error?.issues ?? []) {
    const field = String(issue.path[0])
    if (!mistakes.some((mistake) => mistake.field === field)) mistakes.push({ field, code: issue.message })
  }
  const subjects = readSubjects(typed.subjects ?? '', mistakes)
  const prompts = readPrompts(typed, mistakes)
  const channels = (['own_mail', 'sent_by_us'] as const).filter((channel) => typed[channel])
  if (channels.length === 0) mistakes.push({ field: 'own_mail', code: 'missing' })
  if (!read.success || mistakes.length > 0) return { kind: 'invalid', mistakes }
  return { kind: 'valid', content: { ...read.data, subjects, prompts, channels } }
}

function readSubjects(typed: string, mistakes: ActionMistake[]): string[] {
  const subjects = linesOf(typed)
  const code =
    subjects.length === 0
      ? 'missing'
      : subjects.length > 12
        ? 'too_many'
        : subjects.some((subject) => subject.length > 160)
          ? 'too_long'
          : subjects.some(isPartisan)
            ? 'partisan'
            : null
  if (code) mistakes.push({ field: 'subjects', code })
  return subjects
}

function readPrompts(typed: Record<string, string>, mistakes: ActionMistake[]): Prompt[] {
  const prompts: Prompt[] = []
  for (let i = 0; i < mostPrompts; i++) {
    const question = oneLine(typed[`question-${i}`] ?? '')
    const lines = linesOf(typed[`choices-${i}`] ?? '')
    if (question === '' && lines.length === 0) continue
    if (question === '') mistakes.push({ field: `question-${i}`, code: 'missing' })
    if (question.length > 160) mistakes.push({ field: `question-${i}`, code: 'too_long' })
    const choices = lines.map((text) => {
      const [, label = '', sentence = ''] = /^([^:]+):\s*(.+)$/.exec(text) ?? []
      return { label: label.trim(), sentence: sentence.trim() }
    })
    if (choices.some(({ label, sentence }) => !label || !sentence))
      mistakes.push({ field: `choices-${i}`, code: 'not_label_and_sentence' })
    else if (choices.length > mostChoices) mistakes.push({ field: `choices-${i}`, code: 'too_many' })
    else if (lines.some((text) => text.length > 400 || isPartisan(text)))
      mistakes.push({
        field: `choices-${i}`,
        code: lines.some(isPartisan) ? 'partisan' : 'too_long',
      })
    prompts.push({ question, choices })
  }
  return prompts
}

function linesOf(typed: string): string[] {
  return typed
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter(Boolean)
}

function oneLine(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
