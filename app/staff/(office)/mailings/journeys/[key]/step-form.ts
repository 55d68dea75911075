import type { FieldSpec, FormValues } from '@/app/staff/ui/form-spec'
import { select } from '@/app/staff/ui/form-spec'
import { planMistakeWords, presetWords, standingWords } from '@/app/staff/ui/journey-words'
import {
  aboutNoCampaign,
  type JourneyStart,
  type JourneyStep,
  namesThisCampaign,
} from '@/lib/journeys/journey'
import { type Preset, presetAudiences, presetOf, presets } from '@/lib/journeys/presets'

/** The fields of a step: of one that stops, its wait alone. */
export function stepFields(step: JourneyStep, startsWith: JourneyStart): FieldSpec[] {
  const wait: FieldSpec = {
    ...{ kind: 'line', name: 'waitDays', label: 'Days to wait since the step before', short: true, max: 3 },
    hint: '0: at once.',
  }
  if (step.does === 'stop') return [wait]
  const custom = presetOf(step.onlyFor) ? [] : [{ value: 'as_is', words: 'As it was built, see below' }]
  // Of a journey about no campaign nobody can be asked about one.
  const fitting = presets.filter(
    (one) => !aboutNoCampaign.includes(startsWith) || !namesThisCampaign(presetAudiences[one]),
  )
  const options = [...custom, ...fitting.map((value) => ({ value, words: presetWords[value] }))]
  return [
    wait,
    select('onlyFor', 'For whom', options),
    ...(startsWith === 'campaign_ended' ? [whereField] : []),
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

const whereField = select('onlyWhere', 'However it ended, or only', [
  { value: '', words: 'However it ended' },
  ...Object.entries(standingWords).map(([value, words]) => ({ value, words })),
])

export function stepValues(step: JourneyStep): FormValues {
  const { subject = '', preview = '', body = '' } = step.texts[0] ?? {}
  return {
    waitDays: String(step.waitDays),
    onlyFor: presetOf(step.onlyFor) ?? 'as_is',
    onlyWhere: step.onlyWhere ?? '',
    ...{ subject, preview, body },
  }
}

/** The step with what was typed, unchecked. Texts in other languages stay as they are. */
export function withTyped(step: JourneyStep, typed: Record<string, string>): unknown {
  const { waitDays = '', onlyFor = '', onlyWhere, subject = '', preview = '', body = '' } = typed
  const days = /^\d{1,3}$/.test(waitDays.trim()) ? Number(waitDays.trim()) : -1
  if (step.does === 'stop') return { ...step, waitDays: days }
  const [first, ...others] = step.texts
  return {
    ...step,
    waitDays: days,
    // Asked only where a campaign's end starts it.
    onlyWhere: onlyWhere === undefined ? step.onlyWhere : onlyWhere || null,
    onlyFor: onlyFor in presetAudiences ? presetAudiences[onlyFor as Preset] : step.onlyFor,
    texts: [{ ...first, subject, preview, body: body.replaceAll('\r\n', '\n') }, ...others],
  }
}

/** Each at its field; what has no field stands above the form. */
export function mistakesOf(mistakes: { path: (string | number)[]; code: string }[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ path, code }) => {
      const field = path.findLast((part) => typeof part === 'string') ?? ''
      const isField = ['waitDays', 'onlyFor', 'onlyWhere', 'subject', 'preview', 'body'].includes(
        String(field),
      )
      return [
        isField ? String(field) : 'form',
        planMistakeWords[code] ?? 'This cannot be kept as it is. Look at it again.',
      ]
    }),
  )
}
