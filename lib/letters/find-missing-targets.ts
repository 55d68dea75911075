import { statements } from '@/db/client'
import { liveSettings } from '../integrity/live-settings'
import { composeLetters } from './compose-letter'
import { findTargets } from './find-targets'
import { sendableChannelOf } from './mail-channel'
import { type ContactAction, getAnyContactAction } from './read-action'
import { sendPending, writtenOnce } from './send-pending'
import type { Target } from './target-rules'

const mostAtOnce = 100
const lookAgainHours = 20

type Waiting = {
  id: string
  campaignSlug: string
  state: 'pending' | 'confirmed'
  name: string
  canonicalEmail: string
  address: string
  country: 'GB' | 'CA' | 'US'
  postcode: string
  personal: string
  ask: string
  figures: string[]
}

/**
 * Looks again for those whose postcode nobody knew when they wrote, and makes their letters once it leads to one area of each
 * chamber. What stays open waits: nothing is guessed, and nobody is told anything wrong. Gives how many were found.
 */
export async function findMissingTargets(now = new Date()): Promise<number> {
  const sql = statements()
  const waiting = await sql<Waiting[]>`
    update letter_request r set looked_again_at = ${now.toISOString()} from campaign c
    where c.id = r.campaign_id and r.id in (
      select id from letter_request where awaits_target and state in ('pending', 'confirmed') and erased_at is null
        and coalesce(looked_again_at, '-infinity') < ${now.toISOString()}::timestamptz - make_interval(hours => ${lookAgainHours})
      order by looked_again_at nulls first limit ${mostAtOnce} for update skip locked)
    returning r.id, c.slug as "campaignSlug", r.state, r.name, r.canonical_email as "canonicalEmail", r.postal_address as address,
      r.country, r.postcode, r.personal_text as personal, r.ask_text as ask, r.figure_keys as figures`
  let found = 0
  for (const request of waiting) if (await lookAgain(request, now)) found += 1
  return found
}

async function lookAgain(request: Waiting, now: Date): Promise<boolean> {
  const action = await getAnyContactAction(request.campaignSlug, now)
  if (!action) return false
  const result = await findTargets({ ...request, area: null, to: [] }, action, now)
  const targets =
    result.kind === 'found' ? result.targets.filter(({ mandate }) => sendableChannelOf(mandate, now)) : []
  if (targets.length === 0) return false
  await writeLetters(request, action, targets, now)
  return true
}

/** The state is read again under a lock: its writer may be confirming at this moment. */
async function writeLetters(
  request: Waiting,
  action: ContactAction,
  targets: Target[],
  now: Date,
): Promise<void> {
  const letters = composeLetters(targets, action, request)
  const rows = targets.map(({ mandate, area, variant }, i) => ({
    mandate: mandate.id,
    area: area?.id ?? null,
    variant: variant?.id ?? null,
    channel: sendableChannelOf(mandate, now)?.id ?? null,
    subject: letters[i]?.subject ?? '',
    body: letters[i]?.body ?? '',
  }))
  const { heldFromScore } = (await liveSettings()).limits
  await writtenOnce(() =>
    statements().begin(async (sql) => {
      const [row] = await sql<{ isConfirmed: boolean; isSuspected: boolean }[]>`
        update letter_request set awaits_target = false where id = ${request.id} and awaits_target and state in ('pending', 'confirmed')
        returning state = 'confirmed' as "isConfirmed", score >= ${heldFromScore} as "isSuspected"`
      if (!row) return
      await sql`
        insert into letter (request_id, campaign_id, canonical_email, mandate_id, area_id, variant_id, channel_id, subject, body)
        select ${request.id}, ${action.campaignId}, ${request.canonicalEmail}, l.mandate, l.area, l.variant, l.channel, l.subject, l.body
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as l (mandate int, area int, variant int, channel int, subject text, body text)`
      if (row.isConfirmed) await sendPending(sql, request.id, row.isSuspected)
    }),
  )
}
