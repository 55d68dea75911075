import type { NextStepMisfit, NextStepRule } from '@/lib/campaigns/next-step'
import type { Option } from './form-spec'

/** What somebody is asked, as it follows "ask them to". */
const stepWords = {
  write: 'write to their representative',
  share: 'share the petition',
  campaign: 'sign another campaign',
  updates: 'have updates by email',
  link: 'follow a link',
} as const

export const stepOptions: Option[] = [
  { value: '', words: 'None' },
  ...Object.entries(stepWords).map(([value, words]) => ({ value, words })),
]
export const writtenOptions: Option[] = [
  { value: '', words: 'have written a letter or not' },
  { value: 'no', words: 'have not written a letter' },
  { value: 'yes', words: 'have written a letter' },
]
export const updatesOptions: Option[] = [
  { value: '', words: 'have updates or not' },
  { value: 'no', words: 'have no updates' },
  { value: 'yes', words: 'have updates' },
]
export const countryOptions: Option[] = [
  { value: '', words: 'anywhere' },
  { value: 'GB', words: 'in the United Kingdom' },
  { value: 'elsewhere', words: 'outside the United Kingdom' },
]
export const nationOptions: Option[] = [
  { value: '', words: 'any' },
  ...['England', 'Scotland', 'Wales', 'Northern Ireland'].map((value) => ({ value, words: value })),
]

/** "share the petition", "sign the campaign light-on-the-quay", "follow the link “Give”". */
export function wordsOfStep({ step }: NextStepRule): string {
  if (step.kind === 'campaign') return `sign the campaign ${step.slug}`
  if (step.kind === 'link') return `follow the link “${step.label}” to ${step.url}`
  return stepWords[step.kind]
}

/** "everybody", or "people who have not written a letter, live in Scotland". */
export function wordsOfCondition({ condition }: NextStepRule): string {
  const { hasWritten, wantsUpdates, country, nation, source } = condition
  const words = [
    hasWritten !== undefined && (hasWritten ? 'have written a letter' : 'have not written a letter'),
    wantsUpdates !== undefined && (wantsUpdates ? 'have updates' : 'have no updates'),
    country && (country === 'GB' ? 'live in the United Kingdom' : 'live outside the United Kingdom'),
    nation && `live in ${nation}`,
    source && `came from ${source}`,
  ].filter(Boolean)
  return words.length === 0 ? 'everybody' : `people who ${words.join(', and ')}`
}

/** Why a rule does not fit, after "no:". */
export const misfitWords: Record<NextStepMisfit, string> = {
  hasWritten: 'whether they have written a letter',
  wantsUpdates: 'whether they have updates',
  country: 'where they live',
  nation: 'the nation they live in',
  source: 'where they came from',
  done_already: 'they have done it already',
}
