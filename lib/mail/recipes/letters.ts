import ConfirmLetter, * as confirmLetter from '@/emails/confirm-letter'
import { instantInWords, namesInWords } from '@/emails/in-words'
import LetterFollowUp, * as letterFollowUp from '@/emails/letter-follow-up'
import LetterSent, * as letterSent from '@/emails/letter-sent'
import { env } from '../../env'
import { mintLetterToken } from '../../tokens/letter-token'
import type { WaitingMail } from '../mail'
import { singleLine } from '../pattern'
import { campaignOf, footOf, need } from './of-row'
import { type Mine, type RecipesFor, recipe } from './recipe'

/** What follows from writing to representatives. The letter itself is no recipe: composeMail writes it as it was written. */
export const letterRecipes: RecipesFor<'confirm-letter' | 'letter-sent' | 'letter-follow-up'> = {
  'confirm-letter': recipe(ConfirmLetter, confirmLetter.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...campaignOf(mail),
    askedAt: mine('askedAt', instantInWords(need(mail, 'requestedAt'))),
    to: whomFor(mail, mine),
    link: mine('link', `${env().SITE_URL}/letters/${mintLetterToken('letter', requestOf(mail))}`),
  })),
  'letter-sent': recipe(LetterSent, letterSent.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...campaignOf(mail),
    to: whomFor(mail, mine),
    asksLater: mail.data.asksLater === 'yes',
  })),
  'letter-follow-up': recipe(LetterFollowUp, letterFollowUp.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...campaignOf(mail),
    to: whomFor(mail, mine),
    isOne: namesIn(mail).length === 1,
    isLast: mail.data.isLast === 'yes',
    link: mine(
      'link',
      `${env().SITE_URL}/letters/${mintLetterToken('letter-answer', requestOf(mail))}/answer`,
    ),
  })),
}

/** Names as the directory has them, a line each; none while nobody is known yet. */
function namesIn(mail: WaitingMail): string[] {
  return (mail.data.to ?? '').split('\n').map(singleLine).filter(Boolean)
}

function whomFor(mail: WaitingMail, mine: Mine): string {
  const names = namesIn(mail)
  return names.length > 0 ? mine('to', namesInWords(names)) : ''
}

function requestOf(mail: WaitingMail): string {
  if (!mail.letterRequestId) throw new Error(`a ${mail.kind} mail names no letter`)
  return mail.letterRequestId
}
