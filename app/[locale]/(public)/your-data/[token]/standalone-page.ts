import { escapeMarkup } from '@/app/ui/escape-markup'
import type { DataSection } from './data-rows'

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}h3{border-top:1px solid;padding-top:.5rem}'

/** One file that needs nothing else, to keep and to read without us. */
export function standalonePage(owner: string, day: string, sections: DataSection[]): string {
  const title = `What ${escapeMarkup(owner)} holds about you, ${day}`
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${style}</style></head>
<body><h1>${title}</h1>
${sections.map(sectionMarkup).join('\n')}
</body></html>
`
}

function sectionMarkup({ title, none, entries }: DataSection): string {
  const matter = entries.map(
    (entry) =>
      `<h3>${escapeMarkup(entry.title)}</h3>\n<dl>${entry.rows
        .map(({ term, is }) => `<dt>${escapeMarkup(term)}</dt><dd>${escapeMarkup(is)}</dd>`)
        .join('')}</dl>`,
  )
  return `<h2>${escapeMarkup(title)}</h2>\n${matter.join('\n') || `<p>${escapeMarkup(none)}</p>`}`
}
