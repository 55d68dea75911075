import { type Mistakes, readerOf, type Typed } from '../evidence/typed-fields'

const channels = ['website', 'email', 'print', 'social'] as const
export const covers = ['story', 'words', 'image'] as const

export type ConsentWords = {
  subject: string
  covers: (typeof covers)[number]
  channels: (typeof channels)[number][]
  givenOn: string
  expiresOn: string | null
  byGuardian: boolean
  keptAt: string
  note: string
}

/** Reads the form of a consent. Who the person is has no field: the paper is kept elsewhere, and `keptAt` says where. */
export function readConsentForm(
  typed: Typed,
): { kind: 'read'; words: ConsentWords } | { kind: 'invalid'; mistakes: Mistakes } {
  const read = readerOf(typed)
  const chosen = channels.filter((channel) => typed[`channel-${channel}`] === 'yes')
  if (chosen.length === 0) read.wrong('channel-website', 'missing')
  const words = {
    subject: read.text('subject', { max: 100, isNeeded: true }),
    covers: read.choice('covers', covers),
    channels: chosen,
    givenOn: read.day('givenOn', { isNeeded: true }) ?? '',
    expiresOn: read.day('expiresOn'),
    byGuardian: typed.byGuardian === 'yes',
    keptAt: read.text('keptAt', { max: 300, isNeeded: true }),
    note: read.text('note'),
  }
  if (words.expiresOn !== null && words.expiresOn <= words.givenOn) read.wrong('expiresOn', 'ends_before')
  return Object.keys(read.mistakes).length > 0
    ? { kind: 'invalid', mistakes: read.mistakes }
    : { kind: 'read', words }
}
