import type { FormState } from '@/app/form-state'

type Notice = Exclude<FormState['notice'], undefined>

/** Why a form could not be taken at all, and what to do. */
export const noticeWords: Record<Notice, string> = {
  closed: 'This petition has closed and takes no more signatures.',
  paused: 'Signing is paused for now.',
  too_big: 'What was sent is more than this form can hold. Type it here again, without pasting long texts.',
  wrong_type: 'What was sent was not this form. Fill it in here and press the button.',
  foreign_origin:
    'The form was sent from another site. If it was you who sent it, fill it in here and press the button.',
  taken: 'Somebody has signed with this name and this address already.',
}
