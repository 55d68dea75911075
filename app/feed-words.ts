import type { NewsItem } from '@/lib/feeds/read-news'
import { formatRough } from '@/lib/rough-date'
import { endSentence } from './ui/format'
import { publicationKindWords } from './ui/publication-words'
import { implementationWords, responseWords } from './ui/recommendation-words'

/** The title and the sentence of an item in a feed. */
export function newsWords(item: NewsItem): { title: string; summary: string } {
  const { title, sentences } = byKind(item)
  const all = [item.isSample ? 'Sample: this did not happen.' : '', ...sentences]
  return {
    title,
    summary: all
      .filter((words) => words.trim() !== '')
      .map(endSentence)
      .join(' '),
  }
}

function byKind(item: NewsItem): { title: string; sentences: string[] } {
  if (item.kind === 'published') {
    const { as, of, title, contentNote, note, standfirst } = item
    const heading = `${editionWords[as]}${publicationKindWords[of]}: ${title}`
    return { title: heading, sentences: [contentNote && `Content note: ${contentNote}`, note, standfirst] }
  }
  if (item.kind === 'recorded') {
    const heading = `Recommendation ${item.number}: ${item.isCorrection ? 'corrected, ' : ''}${stateWords(item)}`
    return { title: heading, sentences: [item.title, formatRough(item.on), item.summary] }
  }
  const { update } = item
  if (update)
    return {
      title: `${update.isCorrection ? 'Corrected: ' : ''}${update.title}`,
      sentences: [`Campaign: ${item.demand}`, update.note && `What was wrong: ${update.note}`, update.says],
    }
  return { title: `Campaign ${eventWords[item.event] ?? 'news'}: ${item.demand}`, sentences: [item.summary] }
}

const editionWords = { first: '', edit: '', correction: 'Correction. ', new_version: 'New edition. ' }

function stateWords({ line, value }: Extract<NewsItem, { kind: 'recorded' }>): string {
  const words: Record<string, string> = line === 'response' ? responseWords : implementationWords
  const state = line === 'note' ? 'note' : (words[value ?? ''] ?? '')
  return state.charAt(0).toLowerCase() + state.slice(1)
}

const eventWords: Partial<Record<Extract<NewsItem, { kind: 'campaign' }>['event'], string>> = {
  opened: 'opened',
  closed: 'closed',
  delivered: 'handed over',
  answered: 'answered',
  won: 'won',
  part_won: 'won in part',
  lost: 'lost',
  superseded: 'replaced by another',
}
