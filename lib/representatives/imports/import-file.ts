import { basename } from 'node:path'
import { type KindName, kinds } from './kinds'
import { stagePostcodes } from './postcodes/stage-postcodes'
import { openFile, type Progress } from './read-file'
import { type SourceFacts, sourceWords } from './sources'
import { refuseRun, type Staged, stageList } from './stage-import'
import { type StagedArea, UnusableFile } from './staged'

export type ImportOptions = {
  asOf: string
  isGeneralElection: boolean
  withNorthernIreland: boolean
  progress: Progress
}

/** The day that a file's own name says it speaks of: `uk_mps_current_2026-06-27.csv`. */
export function dayInName(path: string): string | null {
  const found = /(\d{4}-\d\d-\d\d)/.exec(basename(path))?.[1]
  return found && !Number.isNaN(Date.parse(found)) ? found : null
}

async function stage(kind: KindName, path: string, options: ImportOptions): Promise<Staged> {
  const { asOf, isGeneralElection, progress } = options
  const known = kinds[kind]
  const facts = { ...sourceWords(kind), asOf }
  const file = await openFile(path, progress)
  if (known.reads === 'postcodes') {
    const named = new Map<string, StagedArea>()
    const rows = known.rows(file.text, { named, withNorthernIreland: options.withNorthernIreland })
    return stagePostcodes(kind, known.target, file, rows, facts, named)
  }
  if (known.reads === 'check') {
    const { counts, differences } = await known.differences(file.text)
    if (differences.length === 0) return { kind: 'no_changes', counts }
    return refuseRun(kind, { ...facts, sha256: file.sha256(), rowCount: 0 }, differences)
  }
  const list = await known.list(file.text)
  const { areas, members, contacts = [], elected = [] } = list
  const rowCount = areas.length + members.length + contacts.length + elected.length
  return stageList(kind, list, { ...facts, sha256: file.sha256(), rowCount }, isGeneralElection)
}

/**
 * Reads a file of one of the kinds, compares it with the directory and keeps what it would change. Changes nothing yet.
 * A file that cannot be used, or that must not be, is refused in sentences.
 * @param options.asOf the day that the file speaks of
 * @param options.withNorthernIreland the operator holds the licence for its postcodes
 */
export async function importFile(kind: KindName, path: string, options: ImportOptions): Promise<Staged> {
  try {
    return await stage(kind, path, options)
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    const source: SourceFacts = { ...sourceWords(kind), asOf: options.asOf, sha256: '', rowCount: 0 }
    return refuseRun(kind, source, error.sentences)
  }
}
