'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { readMailing } from '@/lib/mailings/read-mailing'
import { sendTest } from '@/lib/mailings/send-test'
import { requireStaffToAct } from '@/lib/staff/session'
import { fictionalReaders, signedOn } from '../preview/fictional-readers'

/** Mails every version to whoever presses, at their own address and to nobody else. */
export async function test(id: number, _answer: FormAnswer, _form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const mailing = await readMailing(Number(id))
  if (!mailing) return again({}, { form: 'This mailing is not here any more.' })
  const isWritten = mailing.texts.every(({ subject, body }) => subject.trim() !== '' && body.trim() !== '')
  if (!isWritten) return again({}, { form: 'Write a subject and a text for each version first.' })
  const { kind } = await sendTest({
    mailing,
    staff: person,
    values: fictionalReaders.known.values,
    signedOn,
  })
  if (kind === 'no_mail_arrives')
    return again(
      {},
      {
        form: `Mail to ${person.email} came back, so no test is sent there. Ask whoever looks after mail to lift that.`,
      },
    )
  redirect(`/staff/mailings/${mailing.id}?done=tested#checks`)
}
