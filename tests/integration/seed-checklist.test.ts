import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleFigures } from '@/db/sample/library/load-library'
import { samplePartnerships } from '@/db/sample/library/partnerships'
import { inventedRecommendations, realRecommendations } from '@/db/sample/library/recommendations'
import { sampleSources } from '@/db/sample/library/sources'
import { samplePublications } from '@/db/sample/library/texts'
import { sampleDomains, samplePillars } from '@/db/sample/library/theory'
import { sampleQuotes } from '@/db/sample/library/voices'
import { sampleBoilerplate } from '@/db/sample/library/words-about-us'
import { referencesIn } from '@/lib/library/markdown/render'
import { type Content, contentSchema, markdownParts } from '@/lib/library/publications/content'
import { seedChecklist } from '../support/seed-checklist'

const texts = samplePublications.map((text) => [`${text.kind}/${text.slug}`, text] as const)

describe('the checklist', () => {
  test('names all forty-five lines of the content list', () => {
    const rows = new Set(seedChecklist.map(({ row }) => row))
    expect([...Array(45).keys()].map((i) => i + 1).filter((row) => !rows.has(row))).toEqual([])
  })

  test('names every text of the sample by its address, but for what is fictional', () => {
    const folders = { page: '', story: 'stories/', news: 'news/' } as Record<string, string>
    const addresses = new Set(seedChecklist.map(({ address }) => address))
    const missing = samplePublications
      .filter(({ slug }) => !slug.startsWith('sample-'))
      .map(({ kind, slug }) => `/${folders[kind] ?? `${kind}s/`}${slug}`)
      .filter((address) => !addresses.has(address) && !address.startsWith('/issues/'))
    expect(missing).toEqual([])
  })
})

describe('what is written', () => {
  test.each(texts)('%s is whole and names only what is there', (_address, text) => {
    const content = text.content as unknown as Content
    expect(contentSchema(text.kind).safeParse(content).error?.issues ?? []).toEqual([])
    const named = markdownParts(text.kind, content).flatMap((part) => referencesIn(part.text))
    const known = {
      statistic: sampleFigures.map(({ key }) => key),
      source: sampleSources.map(({ key }) => key),
      quote: sampleQuotes.map(({ key }) => key),
      recommendation: [...realRecommendations, ...inventedRecommendations].map(({ number }) => number),
      asset: [] as string[],
    }
    expect(named.filter(({ kind, key }) => !known[kind].includes(key))).toEqual([])
    expect(content.figures.filter((key) => !known.statistic.includes(key))).toEqual([])
    expect(content.related.filter((key) => !texts.some(([address]) => address === key))).toEqual([])
  })

  test('an issue says in some forty words what it is, and an explainer in fifty', () => {
    const tooLong = samplePublications.filter(({ content }) => {
      const answer = String(content.details.answer ?? '')
      return answer.split(/\s+/).length > ('question' in content.details ? 50 : 42)
    })
    expect(tooLong.map(({ slug }) => slug)).toEqual([])
  })

  test('what describes abuse has a note before it', () => {
    const without = samplePublications.filter(
      ({ content }) => content.sensitivity === 'describes' && content.contentNote === '',
    )
    expect(without.map(({ slug }) => slug)).toEqual([])
  })
})

describe('a figure', () => {
  test('has a source that is there and a date, and one that we only report has a caveat', () => {
    const sources = new Set(sampleSources.map(({ key }) => key))
    for (const figure of sampleFigures) {
      expect(sources, figure.key).toContain(figure.sourceKey)
      expect(figure.asOf, figure.key).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (figure.certainty === 'reported') expect(figure.caveat, figure.key).not.toBe('')
    }
  })

  test('that has been replaced says by what and why', () => {
    const replaced = sampleFigures.filter(({ supersededByKey }) => supersededByKey)
    expect(replaced.map(({ key, supersededByKey }) => [key, supersededByKey])).toEqual(
      expect.arrayContaining([
        ['modern-slavery-world-2017', 'modern-slavery-world'],
        ['modern-slavery-uk-2020', 'modern-slavery-uk'],
      ]),
    )
    for (const figure of replaced) expect(figure.supersededNote, figure.key).not.toBe('')
  })

  test('that disagrees with another is not replaced by it and keeps its own date', () => {
    const of = (key: string) => sampleFigures.find((figure) => figure.key === key)!
    const [cambodia, region] = [of('cambodia-reduction'), of('southeast-asia-reduction')]
    expect([cambodia.supersededByKey, region.supersededByKey]).toEqual([undefined, undefined])
    expect(cambodia.asOf).not.toBe(region.asOf)
  })
})

describe('what was asked of the real world', () => {
  test('is sent or not sent, never answered or assessed', () => {
    const entries = realRecommendations.flatMap((one) => one.entries)
    expect(new Set(entries.map(({ line, value }) => `${line} ${value}`))).toEqual(
      new Set(['response sent', 'note null']),
    )
    expect(entries.filter(({ source }) => !source)).toEqual([])
  })
})

const seeds = process.env.UNDERSIGNED_SEEDS

describe.skipIf(!seeds)('our words (the papers are in the folder that UNDERSIGNED_SEEDS names)', () => {
  test('never run along with the papers for eight words', () => {
    const theirs = new Set(
      readdirSync(seeds!).flatMap((name) => runs(readFileSync(join(seeds!, name), 'utf8'))),
    )
    const copied = ownWords().flatMap((text) => runs(text).filter((run) => theirs.has(run)))
    expect(copied).toEqual([])
  })
})

/** Every sentence of the sample. Titles of projects and of institutions are names, and stay as they are. */
function ownWords(): string[] {
  const names = [
    ...samplePartnerships.map(({ title }) => title),
    'Center to End Online Sexual Exploitation of Children',
    'Online Sexual Exploitation of Children',
  ]
  const recommendations = [...realRecommendations, ...inventedRecommendations]
  const all = [
    ...samplePublications.flatMap(({ content }) => strings(content)),
    ...sampleFigures.flatMap(({ shown, says, caveat = '', population = '' }) => [
      `${shown} ${says}`,
      caveat,
      population,
    ]),
    ...sampleSources.flatMap(({ note = '', method = '' }) => [note, method]),
    ...sampleQuotes.map(({ text }) => text),
    ...sampleBoilerplate.map(({ text }) => text),
    ...sampleDomains.map(({ definition }) => definition),
    ...samplePillars.flatMap(({ short, mechanism = '' }) => [short, mechanism]),
    ...recommendations.flatMap(({ title, text, plain }) => [title, text, plain]),
  ]
  return all.map((text) => names.reduce((rest, name) => rest.replaceAll(name, '|'), text))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

/** Every eight words in a row, in small letters, across marks and lines. */
function runs(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+|\|/gu) ?? []
  return words.slice(0, Math.max(0, words.length - 7)).map((_, i) => words.slice(i, i + 8).join(' '))
}
