import { type FileStore, fileStore } from '../media/store'

/** A line of the journal: no name and no address, but what finds them again after a restore. */
export type JournalEntry = { id: number; addressKey: string; at: string }

/** Numbers follow each other; so many in a row without a line are its end. */
const lookAhead = 5

const keyOf = (id: number) => `erasures/${id}.json`

/** Keeps the entry with the files of this installation, outside the database. Throws when the store does not take it. */
export async function writeJournal(entry: JournalEntry, store: FileStore = fileStore()): Promise<void> {
  await store.put(keyOf(entry.id), Buffer.from(JSON.stringify(entry)), 'application/json')
}

/** The first number from this one on that has no line: what a restored backup has forgotten is never written over. */
export async function freeNumber(from: number, store: FileStore = fileStore()): Promise<number> {
  let number = from
  while (await readLine(number, store)) number += 1
  return number
}

/** The lines that the database has not heard of, given the numbers up to its last which it lacks, in their order. */
export async function readUnknown(
  { lacking, last }: { lacking: number[]; last: number },
  store: FileStore = fileStore(),
): Promise<JournalEntry[]> {
  const earlier = await Promise.all(lacking.map((number) => readLine(number, store)))
  const found = earlier.filter((line) => line !== null)
  let missing = 0
  for (let next = last + 1; missing < lookAhead; next++) {
    const line = await readLine(next, store)
    missing = line ? 0 : missing + 1
    if (line) found.push(line)
  }
  return found
}

async function readLine(number: number, store: FileStore): Promise<JournalEntry | null> {
  const file = await store.get(keyOf(number))
  return file && (JSON.parse(await new Response(file.body).text()) as JournalEntry)
}
