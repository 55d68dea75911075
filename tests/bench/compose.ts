// What writing a mail for each reader costs: `node --import tsx tests/bench/compose.ts`. One core, no database.
import { fileURLToPath } from 'node:url'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { prepareText } from '@/lib/mailings/compose/prepare-text'
import { mailSettings } from '../integration/mail-fixtures'
import { fullText, sampleAbout, sampleList, sampleReader, sampleText } from '../support/mailing-text'

const leastASecond = 5000
const mostBytes = 30 * 1024
const readers = 10_000
const rounds = 5

/** Prints the table and returns whether the limits were kept. */
export async function benchComposing(): Promise<boolean> {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
  const from = performance.now()
  const short = await prepareText(sampleText, sampleAbout)
  const firstMs = Math.round(performance.now() - from)
  const long = await prepareText(fullText, sampleAbout)
  const rows = [
    { text: 'a usual one', prepared: short },
    { text: 'one with everything', prepared: long },
  ].map(({ text, prepared }) => {
    const bytes = Buffer.byteLength(composeFor(prepared, sampleReader, sampleList).html)
    const aSecond = middle(Array.from({ length: rounds }, () => composedASecond(prepared)))
    const kept = aSecond >= leastASecond && bytes <= mostBytes
    return { text, 'mails a second': aSecond, 'at least': leastASecond, 'bytes of html': bytes, kept }
  })
  console.table(rows)
  console.log(`The first rendering took ${firstMs} ms.`)
  return rows.every(({ kept }) => kept)
}

function composedASecond(prepared: Parameters<typeof composeFor>[0]): number {
  const from = performance.now()
  for (let n = 0; n < readers; n++)
    composeFor(
      prepared,
      {
        ...sampleReader,
        address: `p${n}@example.org`,
        values: { ...sampleReader.values, 'name.first': `Ada ${n}` },
      },
      sampleList,
    )
  return Math.round((readers / (performance.now() - from)) * 1000)
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await benchComposing())) process.exitCode = 1
