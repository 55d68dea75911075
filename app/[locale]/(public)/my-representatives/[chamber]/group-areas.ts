import type { ListedArea } from '@/lib/representatives/read-directory'
import { nationWords } from '../member-words'

export type LetterGroup = { letter: string; areas: ListedArea[] }
export type NationGroup = { id: string; name: string; letters: LetterGroup[] }

const nationOrder = ['ENG', 'SCT', 'WLS', 'NIR']
/** A shorter list is read as a whole. */
const fewestWithLetters = 40

/** Areas by nation, province or state, and where there are many of one by first letter; regions after the rest. */
export function groupByNation(areas: ListedArea[]): NationGroup[] {
  const nations = [...new Set(areas.map(({ nation }) => nation))].sort(compareNations)
  return nations.map((nation) => {
    const own = areas.filter((area) => area.nation === nation).sort(compareAreas)
    const name = nations.length === 1 ? '' : nationWords(nation)
    return { id: idOf(name || 'areas'), name, letters: groupByLetter(own) }
  })
}

function groupByLetter(areas: ListedArea[]): LetterGroup[] {
  if (areas.length < fewestWithLetters) return [{ letter: '', areas }]
  const groups: LetterGroup[] = []
  for (const area of areas) {
    const letter = firstLetter(area.name)
    const last = groups.at(-1)
    if (last?.letter === letter) last.areas.push(area)
    else groups.push({ letter, areas: [area] })
  }
  return groups
}

/** "Ynys Môn" under Y, "Éire" under E. */
function firstLetter(name: string): string {
  return name.normalize('NFKD').charAt(0).toUpperCase()
}

const byName = new Intl.Collator('en-GB')

function compareAreas(a: ListedArea, b: ListedArea): number {
  return byName.compare(a.name, b.name)
}

function compareNations(a: string, b: string): number {
  const [first, second] = [nationOrder.indexOf(a), nationOrder.indexOf(b)]
  return first >= 0 && second >= 0 ? first - second : byName.compare(nationWords(a), nationWords(b))
}

function idOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-')
}
