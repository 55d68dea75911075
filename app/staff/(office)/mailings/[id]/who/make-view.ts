import {
  type CountView,
  countView,
  type SampleRow,
  sampleRows,
  startedView,
} from '@/app/staff/ui/audience-count'
import { agreedWords, clausesOf, type Span, wordsOfAudience } from '@/app/staff/ui/audience-words'
import type { Audience } from '@/lib/audiences/audience'
import { countAudience } from '@/lib/audiences/count-audience'
import { type AudienceNames, describeAudience } from '@/lib/audiences/describe-audience'
import { listAudiences } from '@/lib/audiences/list-audiences'
import { type AudienceMistake, readAudience } from '@/lib/audiences/read-audience'
import { readAudienceNames } from '@/lib/audiences/read-audience-names'
import { sampleAudience } from '@/lib/audiences/sample-audience'
import type { Looking } from '@/lib/audiences/with-room'
import type { Purpose } from '@/lib/consent/can-send'
import { listSettings } from '@/lib/integrity/list-settings'
import { purposeOf } from '@/lib/mailings/purpose-of'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { may, type StaffRole } from '@/lib/staff/permissions'
import { Lists } from './choices'
import { asValue, type Draft, nameOf } from './draft'
import { mistakeWords } from './mistake-words'
import type { Step } from './steps-table'
import { groupView } from './tree-view'
import type { WhoView } from './who-view'

export type Counted = {
  sentence: Span[]
  view: CountView
  /** What stands at the top of it, with how many are left after each. */
  steps: Step[]
  must: Audience['must']
  sample: SampleRow[]
}

/** The audience of a mailing: as of now, or of its start where it has begun; null where what was kept cannot be read. */
export async function countShown(mailing: Mailing, role: StaffRole): Promise<Counted | null> {
  const read = readAudience(mailing.audience)
  if (read.kind === 'mistakes') return null
  return mailing.snapshotAt === null
    ? countFor(mailing, read.audience, role)
    : countAtStart(mailing, read.audience, mailing.snapshotAt)
}

/** The sentence and the numbers of an audience for a mailing, as of now. */
export async function countFor(
  mailing: Mailing,
  audience: Audience,
  role: StaffRole,
  reachesAgain = mailing.reachesAgain,
  tx?: Looking,
): Promise<Counted> {
  const purpose = purposeOf(mailing)
  const corrects = reachesAgain ? undefined : (mailing.correctsId ?? undefined)
  const [names, count, sampled, { contact_policy }] = await Promise.all([
    readAudienceNames(audience),
    countAudience(audience, purpose, { corrects, tx }),
    // Whoever sees numbers alone sees nobody; who writes sees where they live, and names with the right to signatures.
    may(role, 'mailing.write')
      ? sampleAudience(audience, purpose, 10, {
          ...{ withNames: may(role, 'signature.read'), seed: mailing.id, tx },
        })
      : [],
    listSettings(),
  ])
  const { softOptIn } = contact_policy.value
  return {
    sentence: sentenceOf(audience, names, purpose, softOptIn),
    view: countView(count, purpose, softOptIn),
    must: audience.must,
    steps: audience.of.map((part, place) => ({
      place,
      words: clausesOf(describeAudience({ kind: 'group', must: 'all', of: [part] }, names)),
      left: count.leftAfter[place] ?? 0,
    })),
    sample: sampleRows(sampled),
  }
}

/** Of a mailing that has started: its sentence, and the numbers that were written down then. */
async function countAtStart(mailing: Mailing, audience: Audience, startedAt: number): Promise<Counted> {
  const purpose = purposeOf(mailing)
  const [names, { contact_policy }] = await Promise.all([readAudienceNames(audience), listSettings()])
  const { softOptIn } = contact_policy.value
  const { people, leftOut } = mailing
  return {
    sentence: sentenceOf(audience, names, purpose, softOptIn),
    view: startedView({ people: people ?? 0, leftOut, startedAt }, purpose, softOptIn),
    must: audience.must,
    steps: [],
    sample: [],
  }
}

export const sentenceOf = (audience: Audience, names: AudienceNames, purpose: Purpose, softOptIn: boolean) =>
  wordsOfAudience(describeAudience(audience, names), agreedWords(purpose, softOptIn))

type Asked = Partial<Pick<WhoView, 'name' | 'said' | 'focus' | 'mistakes' | 'reachesAgain' | 'version'>>

/** Everything that the form shows of a draft: its sentence and numbers too, where nothing is wrong in it. */
export async function makeView(
  mailing: Mailing,
  draft: Draft,
  role: StaffRole,
  asked: Asked = {},
): Promise<WhoView> {
  const read = readAudience(asValue(draft))
  const counted =
    read.kind === 'audience' ? await countFor(mailing, read.audience, role, asked.reachesAgain) : null
  const mistakes = { ...(read.kind === 'mistakes' ? mistakesOf(read.mistakes) : {}), ...asked.mistakes }
  const lists = new Lists()
  const tree = await groupView(draft, [], lists, counted?.steps.map(({ left }) => left) ?? [])
  const saved = await listAudiences()
  return {
    tree,
    sentence: counted?.sentence ?? null,
    count: counted?.view ?? null,
    sample: counted?.sample ?? [],
    lists: lists.shown(),
    saved: saved.flatMap(({ id, name, audience }) => (audience ? [{ value: String(id), words: name }] : [])),
    name: asked.name ?? '',
    corrects: mailing.correctsId,
    reachesAgain: asked.reachesAgain ?? mailing.reachesAgain,
    mistakes,
    said: [asked.said, counted && saidOf(counted.view)].filter(Boolean).join(' '),
    focus: Object.keys(mistakes)[0] ?? asked.focus ?? null,
    version: asked.version ?? mailing.version,
    at: Date.now(),
  }
}

const saidOf = ({ matched, willBeMailed, counted }: CountView) =>
  `${matched} matched, ${willBeMailed} will be mailed; ${counted}.`

/** Each at the control that can put it right. */
export function mistakesOf(mistakes: AudienceMistake[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ path, code }) => [
      `${nameOf(path)}.${code === 'days' || code === 'campaigns' ? 'days' : path.length === 0 ? 'must' : 'at'}`,
      mistakeWords[code],
    ]),
  )
}
