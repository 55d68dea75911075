import { type FieldSpec, type FormValues, pair } from '@/app/staff/ui/form-spec'
import type { EditedAction } from '@/lib/letters/staff-action'

const mostPrompts = 6

/** The fields of what a campaign has people write. Questions already there, and two more to fill in. */
export function wordsFields(action: EditedAction | null): FieldSpec[] {
  const prompts = Math.min((action?.prompts.length ?? 0) + 2, mostPrompts)
  return [
    {
      kind: 'line',
      name: 'heading',
      label: 'Heading of the page',
      hint: 'Like: Tell your MP why this matters where you live',
      max: 120,
      counts: true,
    },
    {
      kind: 'text',
      name: 'lead',
      rows: 2,
      label: 'Under the heading',
      hint: 'A sentence or two, if you want',
      max: 300,
      counts: true,
    },
    {
      kind: 'text',
      name: 'ask',
      rows: 4,
      label: 'The ask in every letter',
      hint: 'One or two sentences with one thing to do. Never for or against a party.',
      max: 600,
      counts: true,
    },
    {
      kind: 'text',
      name: 'subjects',
      rows: 4,
      label: 'Subjects',
      hint: 'One a line, up to twelve. Each letter takes one of them.',
    },
    ...Array.from({ length: prompts }, (_, i) => promptFields(i)).flat(),
    {
      kind: 'tick',
      name: 'own_mail',
      label: 'People send it themselves, from their own mail',
    },
    {
      kind: 'tick',
      name: 'sent_by_us',
      label: 'We send it, once they have confirmed by mail',
      hint: 'From our domain; answers go to the writer',
    },
    pair(
      {
        kind: 'line',
        name: 'perTargetPerHour',
        label: 'Letters to one member an hour',
        under: '1 to 200, in working hours',
        short: true,
      },
      {
        kind: 'line',
        name: 'keepTextDays',
        label: 'Days the text is kept',
        under: '1 to 28, then it is erased',
        short: true,
      },
    ),
    {
      kind: 'line',
      name: 'imprint',
      label: 'Imprint',
      hint: 'Who publishes this and on whose behalf, where the law wants it said',
      max: 300,
    },
  ]
}

function promptFields(i: number): FieldSpec[] {
  return [
    {
      kind: 'line',
      name: `question-${i}`,
      label: `Question ${i + 1} that helps to begin`,
      hint: 'Left empty, there is none',
      max: 160,
    },
    {
      kind: 'text',
      name: `choices-${i}`,
      rows: 3,
      label: `Answers to question ${i + 1} that one can choose`,
      hint: 'One a line: a short label, a colon, the sentence that goes into the letter',
    },
  ]
}

/** What the form holds to begin with. */
export function wordsValues(action: EditedAction | null): FormValues {
  if (!action) return { own_mail: 'yes', perTargetPerHour: '20', keepTextDays: '28' }
  const { heading, lead, ask, imprint, subjects, prompts, channels } = action
  return {
    ...{ heading, lead, ask, imprint, subjects: subjects.join('\n') },
    ...Object.fromEntries(channels.map((channel) => [channel, 'yes'])),
    perTargetPerHour: String(action.perTargetPerHour),
    keepTextDays: String(action.keepTextDays),
    ...Object.fromEntries(
      prompts.flatMap(({ question, choices }, i) => [
        [`question-${i}`, question],
        [`choices-${i}`, choices.map(({ label, sentence }) => `${label}: ${sentence}`).join('\n')],
      ]),
    ),
  }
}
