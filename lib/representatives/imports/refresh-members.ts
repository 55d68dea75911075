import { createHash } from 'node:crypto'
import { env } from '@/lib/env'
import { londonDay } from '@/lib/london-time'
import { refreshCaMps } from './refresh-ca-mps'
import { refreshUkMps } from './refresh-uk-mps'
import { type SourceFacts, sourceWords } from './sources'
import { refuseRun, type Staged, stageList } from './stage-import'
import { UnusableFile } from './staged'

export const refreshNames = ['uk-mps', 'ca-mps'] as const
export type RefreshName = (typeof refreshNames)[number]

const services = {
  'uk-mps': { slug: 'uk-members-api', ask: refreshUkMps, base: () => env().MEMBERS_API_URL },
  'ca-mps': { slug: 'ca-represent', ask: refreshCaMps, base: () => env().REPRESENT_URL },
} as const

/**
 * Asks a parliament's service for its members and keeps what would change, like a file. Changes nothing yet. Minutes long:
 * the pace is that of the setting REFRESH_REQUESTS_PER_SECOND.
 */
export async function refreshMembers(
  name: RefreshName,
  isGeneralElection: boolean,
  progress: (done: number, all: number) => void,
): Promise<Staged> {
  const { slug, ask, base } = services[name]
  const source: SourceFacts = { ...sourceWords(slug), asOf: londonDay(Date.now()), sha256: '', rowCount: 0 }
  try {
    const list = await ask(base(), env().REFRESH_REQUESTS_PER_SECOND, progress)
    const sha256 = createHash('sha256').update(JSON.stringify(list)).digest('hex')
    return await stageList(
      slug,
      list,
      { ...source, sha256, rowCount: list.members.length },
      isGeneralElection,
    )
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    return refuseRun(slug, source, error.sentences)
  }
}
