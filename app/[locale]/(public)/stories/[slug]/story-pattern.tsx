import s from './story-pattern.module.css'

const row = { width: 600, height: 22 }
const letterWidth = 11
const gap = 8
const mostRows = 9

/**
 * A picture that shows nobody: one bar for each word of the text, as long as the word. The same text always makes the same
 * picture. It stands where other sites put a face.
 */
export function StoryPattern({ text }: { text: string }) {
  const bars = layOut(text)
  if (bars.length === 0) return null
  const rows = (bars.at(-1)?.row ?? 0) + 1
  return (
    <figure className={s.pattern}>
      <svg viewBox={`0 0 ${row.width} ${rows * row.height - 8}`} aria-hidden="true" focusable="false">
        <path
          d={bars.map(({ x, row: at, width }) => `M${x} ${at * row.height}h${width}v14h-${width}z`).join('')}
        />
      </svg>
      <figcaption>
        Illustration: each bar is a word, as long as the word is. No picture shows the person.
      </figcaption>
    </figure>
  )
}

/** The bars of the first words, in rows of one width. */
export function layOut(text: string): { x: number; row: number; width: number }[] {
  const words = text.replace(/:{1,3}\w+(\[[^\]]*\])?(\{[^}]*\})?/g, ' ').match(/[\p{L}\p{M}’']+/gu) ?? []
  const bars: { x: number; row: number; width: number }[] = []
  let x = 0
  let at = 0
  for (const word of words) {
    const width = Math.min([...word].length, 16) * letterWidth
    if (x > 0 && x + width > row.width) {
      x = 0
      at += 1
    }
    if (at === mostRows) break
    bars.push({ x, row: at, width })
    x += width + gap
  }
  return bars
}
