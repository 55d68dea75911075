import type { FieldSpec, FormValues } from '@/app/staff/ui/form-spec'
import { select } from '@/app/staff/ui/form-spec'
import { planMistakeWords, presetWords } from '@/app/staff/ui/journey-words'
import type { JourneyStep } from '@/lib/journeys/journey'
import { type Preset, presetAudiences, presetOf, presets } from '@/lib/journeys/presets'

/** The fields of a step: of one that stops, its wait alone. */
export function stepFields(step: JourneyStep): FieldSpec[] {
  const wait: FieldSpec = {
    ...{ kind: 'line', name: 'waitDays', label: 'Days to wait since the step before', short: true, max: 3 },
    hint: '0: at once.',
  }
  if (step.does === 'stop') return [wait]
  const custom = presetOf(step.onlyFor) ? [] : [{ value: 'as_is', words: 'As it is: an audience of its own' }]
  const options = [...custom, ...presets.map((value) => ({ value, words: presetWords[value] }))]
  return [
    wait,
    select('onlyFor', 'For whom', options),
    { kind: 'line', name: 'subject', label: 'Subject', max: 200, counts: true },
    {
      ...{ kind: 'line', name: 'preview', label: 'Shown beside the subject', max: 200 },
      hint: 'Mail programs show it in their list.',
    },
    {
      ...{ kind: 'text', name: 'body', label: 'What it says', rows: 18 },
      hint: 'Markdown, with merge fields like {{name.first|friend}}, ::record and ::button[Words]{action=campaign}.',
    },
  ]
}

export function stepValues(step: JourneyStep): FormValues {
  const { subject = '', preview = '', body = '' } = step.texts[0] ?? {}
  return {
    waitDays: String(step.waitDays),
    onlyFor: presetOf(step.onlyFor) ?? 'as_is',
    ...{ subject, preview, body },
  }
}

/** The step with what was typed, unchecked. Texts in other languages stay as they are. */
export function withTyped(step: JourneyStep, typed: Record<string, string>): unknown {
  const { waitDays = '', onlyFor = '', subject = '', preview = '', body = '' } = typed
  const days = /^\d{1,3}$/.test(waitDays.trim()) ? Number(waitDays.trim()) : -1
  if (step.does === 'stop') return { ...step, waitDays: days }
  const [first, ...others] = step.texts
  return {
    ...step,
    waitDays: days,
    onlyFor: onlyFor in presetAudiences ? presetAudiences[onlyFor as Preset] : step.onlyFor,
    texts: [{ ...first, subject, preview, body: body.replaceAll('\r\n', '\n') }, ...others],
  }
}

/** Each at its field; what has no field stands above the form. */
export function mistakesOf(mistakes: { path: (string | number)[]; code: string }[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ path, code }) => {
      const field = path.findLast((part) => typeof part === 'string') ?? ''
      const isField = ['waitDays', 'onlyFor', 'subject', 'preview', 'body'].includes(String(field))
      return [
        isField ? String(field) : 'form',
        planMistakeWords[code] ?? 'This cannot be kept as it is. Look at it again.',
      ]
    }),
  )
}
