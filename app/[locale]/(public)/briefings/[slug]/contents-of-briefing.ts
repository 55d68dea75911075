import type { Briefing } from '@/lib/library/briefings/read-briefing'

type ContentsEntry = { id: string; title: string }

/** The parts of the page in order: the headings of its text, then what every briefing has at its end. */
export function contentsOf(briefing: Briefing): ContentsEntry[] {
  const { areas, outcome } = briefing.publication.content.details
  const parts: (ContentsEntry | false)[] = [
    ...briefing.body.contents.filter(({ level }) => level === 2),
    areas.length > 0 && { id: 'areas', title: 'Proposed amendments' },
    briefing.method.html !== '' && { id: 'method', title: 'Method' },
    briefing.limits.html !== '' && { id: 'limits', title: 'Limits' },
    outcome !== '' && { id: 'outcome', title: 'What came of it' },
    briefing.asks.length > 0 && { id: 'act', title: 'What you can do' },
    briefing.notes.length > 0 && { id: 'notes', title: 'Sources' },
    { id: 'cite', title: 'Cite this' },
    { id: 'versions', title: 'Editions' },
  ]
  return parts.filter((part) => part !== false)
}
