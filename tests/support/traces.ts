import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { statements } from '@/db/client'

/** Every table with rows in it, copied out whole, as a dump has it; the bytes of batches as the mails that they are. */
export async function dumpEverything(): Promise<string> {
  const tables = await statements()<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`
  const parts: string[] = []
  for (const { name } of tables) {
    const copied = await statements().unsafe(`copy ${name} to stdout`).readable()
    const rows: string[] = []
    for await (const piece of copied) rows.push(String(piece))
    for (const line of rows.join('').split('\n')) if (line) parts.push(`${name}\t${line}\n`)
  }
  const batches = await statements()<{ messages: Buffer }[]>`
    select messages from mail_batch where messages is not null`
  parts.push(...batches.map(({ messages }) => `mail_batch\t${gunzipSync(messages).toString()}\n`))
  return parts.join('')
}

/** Every file of a folder and of what is in it, as one text; what is packed with gzip is opened. */
export function readFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
      return `${entry.name}\t${text.toString('latin1')}\n${text.toString('utf8')}\n`
    })
    .join('')
}

/** The lines in which one of these words stands, whatever their case. */
export function linesWith(words: readonly string[], text: string): string[] {
  const small = words.map((word) => word.toLowerCase())
  return text.split('\n').filter((line) => small.some((word) => line.toLowerCase().includes(word)))
}

/** Hears what this process writes to its log, until `stop` gives it. */
export function hearLog(): { stop(): string } {
  const heard: string[] = []
  const kept = { out: process.stdout.write, err: process.stderr.write }
  const hear = (pass: typeof process.stdout.write, to: NodeJS.WriteStream) =>
    ((chunk: string | Uint8Array, ...rest: never[]) => {
      heard.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      return pass.call(to, chunk, ...rest)
    }) as typeof process.stdout.write
  process.stdout.write = hear(kept.out, process.stdout)
  process.stderr.write = hear(kept.err, process.stderr)
  return {
    stop() {
      process.stdout.write = kept.out
      process.stderr.write = kept.err
      return heard.join('')
    },
  }
}
