import { type PreparedText, prepareText, type ReadText, readText } from '../compose/prepare-text'
import type { TextAbout } from '../compose/text-about'
import type { MailingText } from '../mailing'
import type { Check } from './check'
import { checkPlainText, checkSize, checkSubjectLength } from './check-length'
import { checkHosts, checkLinks } from './check-links'
import { checkProblems } from './check-problems'
import { checkVersions } from './check-versions'
import { checkHouseStyle, checkReadingAge } from './check-wording'
import { askIn } from './contains-ask'

/** A version of a mailing with all that the checks look at. */
export type CheckedText = { text: MailingText; read: ReadText; prepared: PreparedText; about: TextAbout }

/**
 * What is right and what is not about the versions of a mailing, in the order in which it is shown: for each code what was
 * found, or once that nothing was. Renders each version, some milliseconds each.
 */
export async function textProblems(texts: readonly MailingText[], about: TextAbout): Promise<Check[]> {
  const versions = await Promise.all(
    texts.map(async (text) => ({
      text,
      read: readText(text, about),
      prepared: await prepareText(text, about),
      about,
    })),
  )
  if (versions.length === 0) return [{ code: 'text_there', result: 'stops', facts: { part: 'body' } }]
  return [
    ...orGood('text_there', versions.flatMap(checkThere)),
    ...checkProblems(versions),
    ...checkSize(versions),
    ...checkPlainText(versions),
    ...checkLinks(versions),
    ...checkHosts(versions),
    ...checkReadingAge(versions),
    checkAsk(texts),
    ...checkSubjectLength(versions),
    ...orGood('preview_there', versions.flatMap(checkPreview)),
    ...orGood('versions', checkVersions(versions)),
    ...orGood('house_style', checkHouseStyle(versions)),
  ]
}

/** Whether nothing that was found keeps a mailing from being sent. */
export function maySend(checks: readonly Check[]): boolean {
  return checks.every(({ result }) => result !== 'stops')
}

/** What was found of one version. */
export function ofVersion({ text: { locale, variant } }: CheckedText): Pick<Check, 'locale' | 'variant'> {
  return { locale, variant }
}

export function orGood(code: Check['code'], found: Check[], facts: Check['facts'] = {}): Check[] {
  return found.length > 0 ? found : [{ code, result: 'good', facts }]
}

function checkThere(version: CheckedText): Check[] {
  const { text, read } = version
  const stops = { code: 'text_there', result: 'stops', ...ofVersion(version) } as const
  return [
    ...(text.subject.trim() === '' ? [{ ...stops, part: 'subject' as const, facts: {} }] : []),
    ...(read.blocks.length === 0 ? [{ ...stops, part: 'body' as const, facts: {} }] : []),
  ]
}

/** Without one, mail programs show the beginning of the text, which is "Dear …". */
function checkPreview(version: CheckedText): Check[] {
  if (version.text.preview.trim() !== '') return []
  return [{ code: 'preview_there', result: 'look', ...ofVersion(version), part: 'preview', facts: {} }]
}

function checkAsk(texts: readonly MailingText[]): Check {
  const [words] = texts.flatMap((text) => askIn(text) ?? [])
  return {
    code: 'ask',
    result: 'good',
    facts: words === undefined ? { found: 'no' } : { found: 'yes', words },
  }
}
