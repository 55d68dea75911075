'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { settleHeld } from '@/lib/letters/settle-held'
import { londonDay } from '@/lib/london-time'
import { markChannelRight } from '@/lib/representatives/change-channel'
import { requireStaffToAct } from '@/lib/staff/session'

const address = z.string().min(1).max(100)
const number = z.coerce.number().int().positive()

function done(slug: string, what: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/letters/delivery?done=${what}`)
}

/** Lets the letters to one member that are held for one reason go again, or gives them up. */
export async function settle(slug: string, form: FormData): Promise<void> {
  const person = await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const act = typed.do === 'give_up' ? 'give_up' : 'let_go'
  const mandateId = number.parse(typed.mandate)
  const reason = z.string().min(1).max(100).parse(typed.reason)
  const letters = await inTransaction((tx) =>
    settleHeld(tx, { slug: address.parse(slug), mandateId, reason, act, staffId: person.id }),
  )
  done(slug, letters > 0 ? act : 'none_held')
}

/** Somebody has looked: this address is right. */
export async function addressIsRight(slug: string, form: FormData): Promise<void> {
  const person = await requireStaffToAct('directory.edit')
  const channelId = number.parse(textsOf(form).channel)
  await inTransaction((tx) =>
    markChannelRight(tx, channelId, { staffId: person.id, today: londonDay(Date.now()) }),
  )
  done(address.parse(slug), 'right')
}
