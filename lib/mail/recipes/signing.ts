import AddressInUse, * as addressInUse from '@/emails/address-in-use'
import AlreadySigned, * as alreadySigned from '@/emails/already-signed'
import ConfirmReminder, * as confirmReminder from '@/emails/confirm-reminder'
import ConfirmSignature, * as confirmSignature from '@/emails/confirm-signature'
import { countInWords, instantInWords } from '@/emails/in-words'
import SignatureReceipt, * as signatureReceipt from '@/emails/signature-receipt'
import { env } from '../../env'
import { confirmationCode, mintToken, referenceOf } from '../../tokens/signature-token'
import type { WaitingMail } from '../mail'
import { footOf, manageLink, need, petition, signatureOf } from './of-row'
import { type RecipesFor, recipe } from './recipe'

/** What follows from signing. */
export const signingRecipes: RecipesFor<
  'confirm-signature' | 'confirm-reminder' | 'already-signed' | 'address-in-use' | 'signature-receipt'
> = {
  'confirm-signature': recipe(ConfirmSignature, confirmSignature.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    addresseeShort: need(mail, 'addresseeShort'),
    note: mail.data.note,
    askedAt: mine('askedAt', instantInWords(need(mail, 'requestedAt'))),
    link: mine('link', `${env().SITE_URL}/signatures/${mintToken('confirm', signatureOf(mail))}`),
    code: mine('code', confirmationCode(signatureOf(mail))),
    manageLink: mine('manageLink', manageLink(mail)),
  })),
  'confirm-reminder': recipe(ConfirmReminder, confirmReminder.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    addresseeShort: need(mail, 'addresseeShort'),
    askedAt: mine('askedAt', instantInWords(need(mail, 'requestedAt'))),
    link: mine('link', `${env().SITE_URL}/signatures/${mintToken('confirm', signatureOf(mail))}`),
    code: mine('code', confirmationCode(signatureOf(mail))),
    manageLink: mine('manageLink', manageLink(mail)),
  })),
  'already-signed': recipe(AlreadySigned, alreadySigned.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    confirmedAt: mine('confirmedAt', instantInWords(need(mail, 'confirmedAt'))),
    manageLink: mine('manageLink', manageLink(mail)),
  })),
  'address-in-use': recipe(AddressInUse, addressInUse.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    why: whyNot(mail),
    manageLink: mail.signatureId ? mine('manageLink', manageLink(mail)) : undefined,
  })),
  'signature-receipt': recipe(SignatureReceipt, signatureReceipt.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    addresseeShort: need(mail, 'addresseeShort'),
    reference: mine('reference', referenceOf(signatureOf(mail))),
    number: mail.data.number ? mine('number', countInWords(mail.data.number)) : undefined,
    manageLink: mine('manageLink', manageLink(mail)),
  })),
}

function whyNot(mail: WaitingMail): 'address_full' | 'other_postcode' {
  return need(mail, 'why') === 'address_full' ? 'address_full' : 'other_postcode'
}
