'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { letterMistakes } from '@/app/staff/ui/letter-words'
import { inTransaction } from '@/lib/in-transaction'
import { decideNoted, noteTyped } from '@/lib/letters/staff-positions'
import { londonDay } from '@/lib/london-time'
import { personMeant } from '@/lib/representatives/find-people'
import { requireStaffToAct } from '@/lib/staff/session'
import { line } from '@/lib/typed-text'

const list = '/staff/letters/positions'

/** Writes down where somebody stands, for another member of staff to approve. */
export async function note(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const staff = await requireStaffToAct('position.note')
  const typed = textsOf(form)
  const meant = await personMeant(typed.person ?? '')
  if (meant.kind === 'nobody')
    return again(typed, { person: 'Nobody is called so. Write the name, or their number' })
  if (meant.kind === 'several') {
    const some = meant.people.slice(0, 6).map(({ id, name, seat }) => `${id} ${name}${seat && ` (${seat})`}`)
    return again(typed, {
      person: `There are several. Write the number of the one you mean: ${some.join('; ')}`,
    })
  }
  const result = await inTransaction((tx) =>
    noteTyped(tx, {
      typed,
      personId: meant.person.id,
      staffId: staff.id,
      today: londonDay(Date.now()),
    }),
  )
  if (result.kind === 'noted') redirect(`${list}?done=noted`)
  if (result.kind === 'invalid') return again(typed, letterMistakes(result.mistakes))
  return again(
    typed,
    result.kind === 'no_evidence'
      ? { evidenceUrl: 'Give the public page it rests on, or choose a reply that may be cited' }
      : { reply: 'This reply is not from this person under this campaign, or may not be cited' },
  )
}

const whyNot = {
  own: 'Whoever noted it cannot be who approves it. Another person has to look.',
  not_possible: 'Somebody has decided on it meanwhile. Open this page again.',
  no_reason: 'Write why it is refused, for whoever noted it.',
}

/** Approves or refuses what another has noted. */
export async function decide(positionId: number, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const staff = await requireStaffToAct('position.approve')
  const typed = textsOf(form)
  const decision =
    typed.decision === 'approved' ? 'approved' : typed.decision === 'refused' ? 'refused' : null
  if (!decision) return again(typed, { decision: 'Choose whether it may stand' })
  const reason = line(300).safeParse(typed.reason)
  if (!reason.success) return again(typed, letterMistakes([{ field: 'reason', code: 'too_long' }]))
  const result = await inTransaction((tx) =>
    decideNoted(tx, {
      positionId: z.number().int().positive().parse(positionId),
      staffId: staff.id,
      decision,
      reason: reason.data,
    }),
  )
  if (result.kind === 'done') redirect(`${list}?done=${decision}`)
  return again(
    typed,
    result.kind === 'no_reason' ? { reason: whyNot.no_reason } : { form: whyNot[result.kind] },
  )
}
