import Alert, * as alert from '@/emails/alert'
import { countInWords, instantInWords } from '@/emails/in-words'
import StaffInvitation, * as staffInvitation from '@/emails/staff-invitation'
import StaffNotice, * as staffNotice from '@/emails/staff-notice'
import StaffSignIn, * as staffSignIn from '@/emails/staff-sign-in'
import TakeOutReady, * as takeOutReady from '@/emails/take-out-ready'
import { env } from '../../env'
import type { WaitingMail } from '../mail'
import { singleLine } from '../pattern'
import { need } from './of-row'
import { type RecipesFor, recipe } from './recipe'

/** What staff get. */
export const staffRecipes: RecipesFor<
  'alert' | 'staff-sign-in' | 'staff-invitation' | 'take-out-ready' | 'staff-notice'
> = {
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
