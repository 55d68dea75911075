import type { Span } from '@/app/staff/ui/audience-words'
import { estimateAudience } from '@/lib/audiences/estimate-audience'
import { lookWhileWanted } from '@/lib/audiences/look-while-wanted'
import { readAudience } from '@/lib/audiences/read-audience'
import { readAudienceNames } from '@/lib/audiences/read-audience-names'
import { listSettings } from '@/lib/integrity/list-settings'
import { purposeOf } from '@/lib/mailings/purpose-of'
import type { Mailing } from '@/lib/mailings/read-mailing'
import type { StaffRole } from '@/lib/staff/permissions'
import { asValue, readDraft } from '../draft'
import { type Counted, countFor, sentenceOf } from '../make-view'
import { aboutWords } from './about-words'

export type LiveAnswer =
  /** Something in it is to be put right first, or is not typed to its end. */
  | { kind: 'mistakes' }
  | { kind: 'about'; sentence: Span[]; words: string }
  | { kind: 'counted'; counted: Counted }
  | { kind: 'too_long' }

type Asked = { isAbout: boolean; signal: AbortSignal }

/** Longer than this, nobody waits for a number that comes by itself. */
const longestMs = 20_000

/** What the form says now, counted; first about how many, where that is asked for and they are too many to count at once. */
export async function countLive(
  mailing: Mailing,
  form: FormData,
  role: StaffRole,
  { isAbout, signal }: Asked,
): Promise<LiveAnswer> {
  const read = readAudience(asValue(readDraft(form)))
  if (read.kind === 'mistakes') return { kind: 'mistakes' }
  const { audience } = read
  const reachesAgain = mailing.correctsId !== null && form.get('reachesAgain') === 'yes'
  const purpose = purposeOf(mailing)
  const looked = await lookWhileWanted(signal, longestMs, async (tx): Promise<LiveAnswer> => {
    const corrects = reachesAgain ? undefined : (mailing.correctsId ?? undefined)
    const about = isAbout
      ? await estimateAudience(audience, purpose, { corrects, seed: mailing.id, tx })
      : null
    if (!about) return { kind: 'counted', counted: await countFor(mailing, audience, role, reachesAgain, tx) }
    const [names, { contact_policy }] = await Promise.all([readAudienceNames(audience), listSettings()])
    const sentence = sentenceOf(audience, names, purpose, contact_policy.value.softOptIn)
    return { kind: 'about', sentence, words: aboutWords(about) }
  })
  return looked.kind === 'done' ? looked.value : { kind: 'too_long' }
}
