// What rendering the longest briefing costs: `node --import tsx tests/bench/render.ts`, and a part of `npm run bench`.
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { renderMarkdown } from '@/lib/library/markdown/render'
import { longBriefing, longEvidence } from './render-briefing'

const limitInMilliseconds = 300
const limitInBytes = 120_000
const rounds = 7

/** Prints the table and returns whether the limits were kept. */
export function benchRendering(): boolean {
  const text = longBriefing()
  const evidence = longEvidence()
  const plain = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify)
  const first = milliseconds(() => renderMarkdown(text, evidence))
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(milliseconds(() => plain.processSync(text)))
    ours.push(milliseconds(() => renderMarkdown(text, evidence)))
  }
  const { html, notes, wordCount, references, problems } = renderMarkdown(text, evidence)
  if (problems.length > 0) throw new Error(`the long briefing has a problem: ${problems[0]?.message}`)
  const fragment = html + notes.map((note) => note.html).join('')
  // A page carries it twice: as HTML, and in the data that React takes over with.
  const bytes = gzipSync(fragment + JSON.stringify(fragment)).length
  const what = `${wordCount.toLocaleString('en-GB')} words, ${references.length} citations`
  const rows = [
    row(
      `render ${what}, ms`,
      middle(ours),
      `plain Markdown ${Math.round(middle(bare))} ms`,
      limitInMilliseconds,
    ),
    row('the same, first time in a process, ms', first, '', Number.POSITIVE_INFINITY),
    row('its HTML twice over, bytes gzipped', bytes, '', limitInBytes),
  ]
  console.table(rows)
  return rows.every(({ kept }) => kept === 'yes')
}

function row(figure: string, measured: number, against: string, limit: number) {
  const isLimited = Number.isFinite(limit)
  const ratio = isLimited ? (measured / limit).toFixed(2) : ''
  const kept = measured <= limit ? 'yes' : 'NO'
  return {
    figure,
    measured: Math.round(measured),
    against,
    ratio,
    limit: isLimited ? `at most ${limit}` : '',
    kept,
  }
}

function milliseconds(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

if (process.argv[1] === fileURLToPath(import.meta.url) && !benchRendering()) process.exitCode = 1
