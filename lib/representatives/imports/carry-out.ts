import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import { directorySource } from '@/db/schema/representatives'
import { importAreas } from './import-areas'
import { importContacts } from './import-contacts'
import { importElected } from './import-elected'
import { importMembers } from './import-members'
import { readDirectory } from './read-directory'
import type { SourceFacts } from './sources'
import type { StagedList } from './staged'
import { inGroups, type Work } from './work'

const oneAtATime = 7_370_011

/** Waits for other imports: two never compare with the same state. Ends with the transaction. */
export async function holdDirectory(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${oneAtATime})`)
}

/** Writes down which file a source was imported from. */
export async function saveSource(tx: Tx, source: SourceFacts): Promise<void> {
  const { slug, title, url, licence, attribution, staleAfterDays, asOf, sha256, rowCount } = source
  const words = { title, url, licence, attribution, staleAfterDays }
  const facts = { ...words, asOf, sha256, rowCount, importedAt: new Date(), isSample: false }
  await tx
    .insert(directorySource)
    .values({ slug, ...facts })
    .onConflictDoUpdate({ target: directorySource.slug, set: facts })
}

/** Names a source before anything of it is in use. One that is in use keeps its file until the new one is applied. */
export async function saveSourceOnce(sql: postgres.TransactionSql, source: SourceFacts): Promise<void> {
  const { slug, title, url, licence, attribution, staleAfterDays, asOf } = source
  await sql`
    insert into directory_source (slug, title, url, licence, attribution, stale_after_days, as_of)
    values (${slug}, ${title}, ${url}, ${licence}, ${attribution}, ${staleAfterDays}, ${asOf})
    on conflict (slug) do nothing`
}

function checkHasMembers(work: Work, list: StagedList): void {
  for (const chamber of list.allMembersOf) {
    if (!list.members.some((staged) => staged.chamber === chamber)) {
      const name = work.directory.chambers.get(chamber)?.name ?? chamber
      work.refusals.push(`The list has no member of ${name}. An empty list ends nobody.`)
    }
  }
}

/**
 * Brings the directory up to what a list says, in the transaction given. With one refusal in the answer nothing of it may
 * stand: the caller undoes the transaction.
 */
export async function carryOut(
  tx: Tx,
  list: StagedList,
  source: SourceFacts,
  isGeneralElection: boolean,
): Promise<Work> {
  await holdDirectory(tx)
  const directory = await readDirectory(tx)
  const work: Work = { tx, source, isGeneralElection, directory, counts: {}, changes: [], refusals: [] }
  checkHasMembers(work, list)
  if (work.refusals.length > 0) return work
  await saveSource(tx, source)
  await importAreas(work, list.areas, list.allAreasOf)
  const byChamber = inGroups(list.members, (staged) => staged.chamber)
  for (const chamber of list.allMembersOf) {
    if (work.refusals.length > 0) return work
    await importMembers(work, chamber, byChamber.get(chamber) ?? [])
  }
  if (list.contacts) await importContacts(work, list.contacts)
  if (list.elected) await importElected(work, list.elected)
  if (source.caution && work.changes.length > 0)
    work.changes.unshift(`${source.caution} It speaks of ${source.asOf}.`)
  return work
}
