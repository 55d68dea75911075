import { composeFor } from '../compose/compose-for'
import { longestValue } from '../compose/format-value'
import type { Reader } from '../compose/read-readers'
import { longValues } from '../long-values'
import { largestHtmlBytes, type MergeField, type MergeValues, mergeFields } from '../mailing'
import type { Check } from './check'
import { type CheckedText, ofVersion } from './text-problems'

/** A longer one is cut off by most mail programs. */
const mostInSubject = 70

/** As long as they can get at all, each character written as five. */
const longestValues: MergeValues = Object.fromEntries(
  mergeFields.map((field): [MergeField, string] => [field, `A${'&'.repeat(longestValue - 1)}`]),
)

/** The html of each version with the longest values. */
export function checkSize(versions: readonly CheckedText[]): Check[] {
  return versions.map((version) => {
    const bytes = Math.max(
      ...[longestValues, {}].map((values) => Buffer.byteLength(composed(version, values).html)),
    )
    const result = bytes > largestHtmlBytes ? 'stops' : 'good'
    return { code: 'size', result, ...ofVersion(version), facts: { bytes, most: largestHtmlBytes } }
  })
}

/** It is made of the same source: it is there wherever there is a text. */
export function checkPlainText(versions: readonly CheckedText[]): Check[] {
  return versions.map((version) => {
    const characters = composed(version, longValues).text.length
    const result = version.read.blocks.length > 0 ? 'good' : 'stops'
    return { code: 'plain_text', result, ...ofVersion(version), facts: { characters } }
  })
}

export function checkSubjectLength(versions: readonly CheckedText[]): Check[] {
  return versions.map((version) => {
    const characters = Math.max(
      ...[longValues, {}].map((values) => [...composed(version, values).subject].length),
    )
    const result = characters > mostInSubject ? 'look' : 'good'
    const facts = { characters, most: mostInSubject }
    return { code: 'subject_length', result, ...ofVersion(version), part: 'subject', facts }
  })
}

function composed({ prepared }: CheckedText, values: MergeValues) {
  return composeFor(prepared, { ...nobody, values }, { id: 'mail-1234567890', kind: 'campaign_updates' })
}

const nobody: Reader = {
  supporterId: '',
  address: `${'a'.repeat(60)}@example.org`,
  addressKey: '',
  locale: 'en-GB',
  values: {},
  signedOn: null,
  because: { basis: 'soft_opt_in', day: '2026-09-30' },
}
