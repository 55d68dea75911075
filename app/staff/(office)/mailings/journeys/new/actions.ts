'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { planMistakeWords } from '@/app/staff/ui/journey-words'
import { inTransaction } from '@/lib/in-transaction'
import { beginJourney } from '@/lib/journeys/begin-journey'
import { requireStaffToAct } from '@/lib/staff/session'
import { journeyKinds, journeyStarts } from './new-fields'

const one = z.coerce.number().int().min(1).max(2_147_483_646)

/** Begins a journey of one's own, off and unpublished, and goes to its page. */
export async function begin(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('mailing.write')
  const typed = textsOf(form)
  const [kind, startsWith] = [
    z.enum(journeyKinds).safeParse(typed.kind),
    z.enum(journeyStarts).safeParse(typed.startsWith),
  ]
  if (!kind.success || !startsWith.success)
    return again(typed, {
      ...(startsWith.success ? {} : { startsWith: 'Choose what starts it' }),
      ...(kind.success ? {} : { kind: 'Choose what its mails are' }),
    })
  const begun = await inTransaction((tx) =>
    beginJourney(tx, {
      ...{ staffId: person.id, name: typed.name ?? '', kind: kind.data, startsWith: startsWith.data },
      about: {
        campaignIds: one.array().catch([]).parse([typed.campaign]),
        recommendationIds: one.array().catch([]).parse([typed.recommendation]),
      },
    }),
  )
  switch (begun.kind) {
    case 'begun':
      return redirect(`/staff/mailings/journeys/${begun.key}?done=begun`)
    case 'name_missing':
      return again(typed, { name: 'Write a name' })
    case 'name_too_long':
      return again(typed, { name: 'Shorten the name to 120 characters' })
    case 'mistakes': {
      const code = begun.mistakes[0]?.code ?? ''
      return again(typed, { startsWith: planMistakeWords[code] ?? 'This cannot be kept. Choose again' })
    }
  }
}
