import { formatDay } from '@/app/ui/format'
import type { MailChoices } from '@/lib/preferences/read-mail-choices'
import type { OwnSignature } from '@/lib/signatures/queries'
import { handedInWords, standingWords, takesNothing } from './mail-words'

const mailChanges = ['updates', 'pause', 'choices', 'person', 'link'] as const
const signatureChanges = ['name-shown', 'details', 'withdrawal'] as const
type MailChange = (typeof mailChanges)[number]
type SignatureChange = (typeof signatureChanges)[number]

/** What has been done, as it now stands: never more than is true. Null where nothing was. */
export function doneWords(
  done: string | undefined,
  choices: MailChoices,
  signature: OwnSignature | null,
): string | null {
  const ofMail = mailChanges.find((each) => each === done)
  if (ofMail) return mailWords(ofMail, choices)
  const ofSignature = signatureChanges.find((each) => each === done)
  if (!ofSignature) return null
  return signature ? signatureWords(ofSignature, signature) : 'Your signatures are as you see them here.'
}

function mailWords(done: MailChange, choices: MailChoices): string {
  const pausedUntil = choices.kept?.pausedUntil ?? null
  switch (done) {
    case 'updates':
      return standingWords(choices)
    case 'pause':
      return pausedUntil === null
        ? 'There is no pause.'
        : `Email to you pauses until ${formatDay(pausedUntil)}.`
    case 'choices':
      return 'Your choices are as you see them here.'
    case 'person':
      return 'Your name and country are as you see them here.'
    case 'link':
      if (takesNothing(choices)) return 'No link was sent, because nothing goes to this address.'
      return 'If we know this address, a link is on its way to it. Asked for twice within ten minutes, it is sent once.'
  }
}

function signatureWords(done: SignatureChange, { showName, state, handedInAt }: OwnSignature): string {
  switch (done) {
    case 'name-shown':
      return showName
        ? 'Your first name and area may be shown on the page of the campaign.'
        : 'Your name is private.'
    case 'details':
      return 'Your details are as you see them here.'
    case 'withdrawal':
      return state === 'withdrawn'
        ? `Your signature is taken back. The count falls within seconds.${handedInWords(handedInAt)}`
        : 'Your signature stands.'
  }
}
