import type { OwnSignature } from '@/lib/signatures/queries'

type Done = 'updates' | 'name-shown' | 'details' | 'withdrawal'

export function isDone(done: string | undefined): done is Done {
  return done === 'updates' || done === 'name-shown' || done === 'details' || done === 'withdrawal'
}

/** What has been done, as the signature now stands: never more than is true. */
export function doneWords(done: Done, { updates, showName, state }: OwnSignature): string {
  switch (done) {
    case 'updates':
      return updates === 'yes'
        ? 'We may email you about this campaign and others like it.'
        : 'We have stopped emails about campaigns to you.'
    case 'name-shown':
      return showName
        ? 'Your first name and area may be shown on the page of the campaign.'
        : 'Your name is private.'
    case 'details':
      return 'Your details are as you see them here.'
    case 'withdrawal':
      return state === 'withdrawn'
        ? 'Your signature is taken back. The count falls within seconds.'
        : 'Your signature stands.'
  }
}
