import { allBlocks } from './all-blocks'
import type { Check } from './check'
import { type CheckedText, ofVersion } from './text-problems'

/**
 * Variants that a language lacks, which stop: a test needs each of them for every reader. And versions that are shorter or
 * longer by a paragraph or more than the same in the first language.
 */
export function checkVersions(versions: readonly CheckedText[]): Check[] {
  const locales = [...new Set(versions.map(({ text }) => text.locale))]
  const variants = [...new Set(versions.map(({ text }) => text.variant))].sort()
  const [first] = locales
  const find = (locale: string | undefined, variant: string) =>
    versions.find(({ text }) => text.locale === locale && text.variant === variant)
  return locales.flatMap((locale) =>
    variants.flatMap((variant): Check[] => {
      const version = find(locale, variant)
      if (!version) return [{ code: 'versions', result: 'stops', locale, variant, facts: { missing: 'yes' } }]
      const original = find(first, variant)
      return original && original !== version ? compare(version, original) : []
    }),
  )
}

function compare(version: CheckedText, original: CheckedText): Check[] {
  const [paragraphs, ofParagraphs] = [paragraphsOf(version), paragraphsOf(original)]
  if (paragraphs === ofParagraphs) return []
  const than = original.text.locale
  return [
    { code: 'versions', result: 'look', ...ofVersion(version), facts: { paragraphs, ofParagraphs, than } },
  ]
}

function paragraphsOf({ read }: CheckedText): number {
  return allBlocks(read.blocks).length
}
