import type { FootLinks } from '@/emails/sender'
import { env } from '../../env'
import { mintToken } from '../../tokens/signature-token'
import { leavingLinks } from '../leaving-links'
import type { WaitingMail } from '../mail'
import { singleLine } from '../pattern'
import type { Mine } from './recipe'

/** The petition a mail is about. */
export function petition(mail: WaitingMail) {
  return {
    demand: singleLine(need(mail, 'demand')),
    campaignLink: `${env().SITE_URL}/campaigns/${need(mail, 'campaignSlug')}`,
  }
}

/** The campaign a mail is about. */
export function campaignOf(mail: WaitingMail) {
  return {
    campaignName: singleLine(need(mail, 'campaignName')),
    campaignLink: `${env().SITE_URL}/campaigns/${need(mail, 'campaignSlug')}`,
  }
}

/** Where whoever gets this stops it or chooses: none of it in mail to staff. */
export function footOf(mail: WaitingMail, mine: Mine): FootLinks {
  const { leave, preferences } = leavingLinks(mail.toAddress)
  return { leave: mine('leaveLink', leave), preferences: mine('preferencesLink', preferences) }
}

/** A value without which there is no such mail. Throws when the row lacks it. */
export function need(mail: WaitingMail, key: string): string {
  const value = mail.data[key]
  if (!value) throw new Error(`the data of a ${mail.kind} mail lack ${key}`)
  return value
}

/** The signature a mail is about. Throws when the row names none. */
export function signatureOf(mail: WaitingMail): string {
  if (!mail.signatureId) throw new Error(`a ${mail.kind} mail names no signature`)
  return mail.signatureId
}

/** Where a signer sees to their signature. */
export function manageLink(mail: WaitingMail): string {
  return `${env().SITE_URL}/preferences/${mintToken('manage', signatureOf(mail))}`
}
