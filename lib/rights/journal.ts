import { type FileStore, fileStore } from '../media/store'

/** A line of the journal: no name and no address, but what finds them again after a restore. */
export type JournalEntry = { id: number; addressKey: string; at: string }

/** A try that ended after its line was written leaves a number that the next erasure takes. */
const lookAhead = 5

const keyOf = (id: number) => `erasures/${id}.json`

/** Keeps the entry with the files of this installation, outside the database. Throws when the store does not take it. */
export async function writeJournal(entry: JournalEntry, store: FileStore = fileStore()): Promise<void> {
  await store.put(keyOf(entry.id), Buffer.from(JSON.stringify(entry)), 'application/json')
}

/** The entries after a number, in their order: those a restored backup does not know. */
export async function readJournalAfter(id: number, store: FileStore = fileStore()): Promise<JournalEntry[]> {
  const found: JournalEntry[] = []
  let missing = 0
  for (let next = id + 1; missing < lookAhead; next++) {
    const file = await store.get(keyOf(next))
    missing = file ? 0 : missing + 1
    if (file) found.push(JSON.parse(await new Response(file.body).text()) as JournalEntry)
  }
  return found
}
