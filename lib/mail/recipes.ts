import { type ComponentType, createElement, type ReactElement } from 'react'
import AddressInUse, * as addressInUse from '@/emails/address-in-use'
import Alert, * as alert from '@/emails/alert'
import AlreadySigned, * as alreadySigned from '@/emails/already-signed'
import CampaignAnswer, * as campaignAnswer from '@/emails/campaign-answer'
import ComplaintNews, * as complaintNews from '@/emails/complaint-news'
import ConfirmLetter, * as confirmLetter from '@/emails/confirm-letter'
import ConfirmReminder, * as confirmReminder from '@/emails/confirm-reminder'
import ConfirmSignature, * as confirmSignature from '@/emails/confirm-signature'
import { countInWords, dayInWords, instantInWords, namesInWords } from '@/emails/in-words'
import type { FootLinks, Sender } from '@/emails/layout'
import LetterFollowUp, * as letterFollowUp from '@/emails/letter-follow-up'
import LetterSent, * as letterSent from '@/emails/letter-sent'
import SignatureReceipt, * as signatureReceipt from '@/emails/signature-receipt'
import StaffInvitation, * as staffInvitation from '@/emails/staff-invitation'
import StaffNotice, * as staffNotice from '@/emails/staff-notice'
import StaffSignIn, * as staffSignIn from '@/emails/staff-sign-in'
import TakeOutReady, * as takeOutReady from '@/emails/take-out-ready'
import YourData, * as yourData from '@/emails/your-data'
import { env } from '../env'
import { mintDataToken } from '../tokens/data-token'
import { mintLetterToken } from '../tokens/letter-token'
import { confirmationCode, mintToken, referenceOf } from '../tokens/signature-token'
import { leavingLinks } from './leaving-links'
import type { OutboxKind, WaitingMail } from './mail'
import { singleLine } from './pattern'

/** Marks a value as one person's: gives the placeholder that stands for it in what many mails share. */
type Mine = (name: string, value: string) => string

/** A mail before it is rendered. Two with equal props render alike. */
export type Draft = { props: { sender: Sender }; element: () => ReactElement; subject: () => string }

/** How a row of the outbox becomes a template's props. Throws when the row lacks something. */
type Recipe = (mail: WaitingMail, sender: Sender, mine: Mine) => Draft

function recipe<P extends { sender: Sender }>(
  template: ComponentType<P>,
  subject: (props: P) => string,
  propsOf: (mail: WaitingMail, sender: Sender, mine: Mine) => P,
): Recipe {
  return (mail, sender, mine) => {
    const props = propsOf(mail, sender, mine)
    return { props, element: () => createElement(template, props), subject: () => subject(props) }
  }
}

/** Every mail of the outbox but a letter to a representative, which composeMail writes as it was written. */
export const recipes: Record<Exclude<OutboxKind, 'letter'>, Recipe> = {
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
  'campaign-answer': recipe(CampaignAnswer, campaignAnswer.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    by: singleLine(need(mail, 'by')),
    answer: need(mail, 'answer'),
    source: singleLine(need(mail, 'source')),
  })),
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
  'your-data': recipe(YourData, yourData.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    link: mine('link', `${env().SITE_URL}/preferences/${mintDataToken(need(mail, 'requestId'))}`),
    askedAt: mine('askedAt', instantInWords(need(mail, 'requestedAt'))),
  })),
  'complaint-news': recipe(ComplaintNews, complaintNews.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    news: newsOf(mail),
    reference: mine('reference', need(mail, 'reference')),
    dueOn: mine('dueOn', dayInWords(need(mail, 'dueOn'))),
    words: mail.data.words ?? '',
  })),
  alert: recipe(Alert, alert.subject, (mail, sender) => ({
    sender,
    campaignName: singleLine(need(mail, 'campaignName')),
    kinds: need(mail, 'kinds').split(' '),
    at: need(mail, 'at'),
    link: `${env().SITE_URL}/staff/watch`,
  })),
  'staff-sign-in': recipe(StaffSignIn, staffSignIn.subject, (mail, sender, mine) => ({
    sender,
    link: mine('link', need(mail, 'url')),
    code: mine('code', need(mail, 'code')),
  })),
  'staff-invitation': recipe(StaffInvitation, staffInvitation.subject, (mail, sender, mine) => ({
    sender,
    role: need(mail, 'role'),
    link: mine('link', need(mail, 'url')),
    invitedBy: mail.data.invitedBy ? mine('invitedBy', mail.data.invitedBy) : undefined,
  })),
  'take-out-ready': recipe(TakeOutReady, takeOutReady.subject, (mail, sender, mine) => ({
    sender,
    what: need(mail, 'what') === 'hand_in' ? ('hand_in' as const) : ('signatures' as const),
    campaignName: singleLine(need(mail, 'campaignName')),
    until: mine('until', instantInWords(need(mail, 'until'))),
    link: mine('link', `${env().SITE_URL}${takeOutPath(mail)}`),
  })),
  'staff-notice': recipe(StaffNotice, staffNotice.subject, (mail, sender, mine) => ({
    sender,
    what: noticeOf(mail),
    at: mine('at', instantInWords(need(mail, 'at'))),
    detail: noticeDetail(mail) ? mine('detail', noticeDetail(mail)) : '',
    link: mail.data.mailingId
      ? mine('link', `${env().SITE_URL}/staff/mailings/${mail.data.mailingId}`)
      : `${env().SITE_URL}/staff/account`,
  })),
}

function takeOutPath(mail: WaitingMail): string {
  if (need(mail, 'what') === 'hand_in') return `/staff/campaigns/${need(mail, 'campaignSlug')}/hand-in`
  return `/staff/signatures/export/${need(mail, 'id')}`
}

function petition(mail: WaitingMail) {
  return {
    demand: singleLine(need(mail, 'demand')),
    campaignLink: `${env().SITE_URL}/campaigns/${need(mail, 'campaignSlug')}`,
  }
}

function campaignOf(mail: WaitingMail) {
  return {
    campaignName: singleLine(need(mail, 'campaignName')),
    campaignLink: `${env().SITE_URL}/campaigns/${need(mail, 'campaignSlug')}`,
  }
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

function whyNot(mail: WaitingMail): 'address_full' | 'other_postcode' {
  return need(mail, 'why') === 'address_full' ? 'address_full' : 'other_postcode'
}

function noticeOf(mail: WaitingMail): staffNotice.What {
  const what = need(mail, 'what')
  if (!staffNotice.isWhat(what)) throw new Error(`nobody knows what to tell of ${what}`)
  return what
}

/** Which browser, role or number; of a mailing its name and how many it goes to. */
function noticeDetail(mail: WaitingMail): string {
  if (!mail.data.mailingId) return singleLine(mail.data.detail ?? '')
  const people = need(mail, 'people')
  return `${singleLine(need(mail, 'mailingName'))}, to ${countInWords(people)} ${people === '1' ? 'person' : 'people'}`
}

function newsOf(mail: WaitingMail): complaintNews.ComplaintNewsProps['news'] {
  const news = complaintNews.complaintNews.find((each) => each === mail.data.news)
  if (!news) throw new Error(`nobody knows what to tell of ${mail.data.news}`)
  return news
}

function manageLink(mail: WaitingMail): string {
  return `${env().SITE_URL}/preferences/${mintToken('manage', signatureOf(mail))}`
}

/** Where whoever gets this stops it or chooses: none of it in mail to staff. */
function footOf(mail: WaitingMail, mine: Mine): FootLinks {
  const { leave, preferences } = leavingLinks(mail.toAddress)
  return { leave: mine('leaveLink', leave), preferences: mine('preferencesLink', preferences) }
}

function need(mail: WaitingMail, key: string): string {
  const value = mail.data[key]
  if (!value) throw new Error(`the data of a ${mail.kind} mail lack ${key}`)
  return value
}

function signatureOf(mail: WaitingMail): string {
  if (!mail.signatureId) throw new Error(`a ${mail.kind} mail names no signature`)
  return mail.signatureId
}
