'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { directoryMistakes } from '@/app/staff/ui/directory-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { londonDay } from '@/lib/london-time'
import { addChannel, markChannelRight, withdrawChannel } from '@/lib/representatives/change-channel'
import { addOffice, endOffice } from '@/lib/representatives/change-office'
import { requireStaffToAct } from '@/lib/staff/session'

const number = z.coerce.number().int().positive()

function done(personId: number, what: string): never {
  redirect(`/staff/representatives/people/${personId}?done=${what}`)
}

async function actor() {
  const person = await requireStaffToAct('directory.edit')
  return { staffId: person.id, today: londonDay(Date.now()) }
}

/** A further way to reach somebody. */
export async function saveChannel(
  personId: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const who = await actor()
  const id = number.parse(personId)
  const typed = textsOf(form)
  const result = await inTransaction((tx) => addChannel(tx, id, typed, who))
  return result.kind === 'added' ? done(id, 'channel') : again(typed, directoryMistakes(result.mistakes))
}

/** Two buttons beside each way to reach somebody. */
export async function settleChannel(personId: number, form: FormData): Promise<void> {
  const who = await actor()
  const typed = textsOf(form)
  const channelId = number.parse(typed.channel)
  const isRight = typed.do !== 'withdraw'
  await inTransaction((tx) => (isRight ? markChannelRight : withdrawChannel)(tx, channelId, who))
  done(number.parse(personId), isRight ? 'right' : 'withdrawn')
}

/** Speaker, minister, chair: what somebody is besides. */
export async function saveOffice(personId: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { staffId } = await actor()
  const id = number.parse(personId)
  const typed = textsOf(form)
  const result = await inTransaction((tx) => addOffice(tx, id, typed, staffId))
  return result.kind === 'added' ? done(id, 'office') : again(typed, directoryMistakes(result.mistakes))
}

export async function closeOffice(personId: number, form: FormData): Promise<void> {
  const { staffId, today } = await actor()
  const officeId = number.parse(textsOf(form).office)
  const isEnded = await inTransaction((tx) => endOffice(tx, officeId, today, staffId))
  done(number.parse(personId), isEnded ? 'office_ended' : 'moved')
}
