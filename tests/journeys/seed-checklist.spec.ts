import { expect, test } from 'playwright/test'
import { type SeedRow, seedChecklist } from '../support/seed-checklist'

const addresses = [...new Set(seedChecklist.map(({ address }) => address))]

for (const address of addresses) {
  const rows = seedChecklist.filter((row) => row.address === address)
  test(`${address} has a home for ${[...new Set(rows.map(({ what }) => what))].join('; ')}`, async ({
    request,
  }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(200)
    const text = wordsOf(await answer.text())
    expect(missing(rows, text)).toEqual([])
  })
}

function missing(rows: SeedRow[], text: string): string[] {
  return rows.flatMap(({ says }) => says).filter((words) => !text.toLowerCase().includes(words.toLowerCase()))
}

/** What the page says, without its marks: scripts and styles are no words. */
function wordsOf(html: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    '#39': "'",
    nbsp: ' ',
  }
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?(?:b|em|strong|mark|span|a|i|wbr)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/[\s\u00a0]+/g, ' ')
}
