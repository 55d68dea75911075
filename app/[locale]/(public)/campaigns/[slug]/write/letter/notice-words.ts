import type { LetterNotice } from '../letter-state'

/** Why a letter was not taken as it was sent, and what to do. */
export const noticeWords: Record<LetterNotice, string> = {
  too_big: 'What was sent is more than this form can hold. Shorten your part of the letter.',
  wrong_type: 'What was sent was not this form. Fill it in here and press the button.',
  foreign_origin:
    'The form was sent from another site. If it was you who sent it, fill it in here and press the button.',
  unreadable: 'What was sent could not be read. Fill it in here and press the button.',
  no_mail:
    'We know no email address that we may send this letter to. You can print it and post it, or use the contact page of your representative.',
  no_own_mail_yet:
    'We do not know yet who represents this postcode, so there is nobody to open an email to. We can keep your letter and send it when we know.',
}
