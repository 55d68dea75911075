import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type ReadPdf = {
  title: string
  language: string
  isMarked: boolean
  pages: { words: string; roles: string[] }[]
  /** Headings, from the outline, with the level they stand at. */
  outline: { title: string; level: number }[]
}

type Node = { role?: string; children?: Node[] }
type Entry = { title: string; items: Entry[] }

/** Reads a PDF with a parser that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const [metadata, marks, outline] = [
    await pdf.getMetadata(),
    await pdf.getMarkInfo(),
    await pdf.getOutline(),
  ]
  const info = metadata.info as { Title?: string; Language?: string }
  const pages: ReadPdf['pages'] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push({
      words: words.replace(/\s+/g, ' '),
      roles: rolesIn((await page.getStructTree()) as Node | null),
    })
  }
  const read = {
    title: info.Title ?? '',
    language: info.Language ?? '',
    isMarked: (marks as { Marked?: boolean } | null)?.Marked === true,
    pages,
    outline: levelsOf((outline ?? []) as Entry[], 1),
  }
  await task.destroy()
  return read
}

function rolesIn(node: Node | null): string[] {
  if (!node) return []
  return [node.role ?? '', ...(node.children ?? []).flatMap(rolesIn)].filter((role) => role !== '')
}

function levelsOf(entries: Entry[], level: number): ReadPdf['outline'] {
  return entries.flatMap(({ title, items }) => [{ title, level }, ...levelsOf(items, level + 1)])
}
