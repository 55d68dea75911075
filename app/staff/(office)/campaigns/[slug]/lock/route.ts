import { randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { privateHeaders, readForm, seeOther } from '@/app/staff/read-form'
import { formatClock } from '@/app/staff/ui/words'
import { campaignParts } from '@/lib/campaigns/campaign-content'
import {
  releaseCampaignLock,
  takeCampaignLock,
  takeOverCampaignLock,
} from '@/lib/campaigns/editing/campaign-lock'
import { readContent } from '@/lib/campaigns/read-content'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaff } from '@/lib/staff/session'

const given = z.object({
  intent: z.enum(['beat', 'release', 'take_over']),
  token: z.uuid().optional(),
  part: z
    .string()
    .refine((part) => part in campaignParts)
    .default('ask'),
})

/** Signs of life of the editor of a campaign, giving the lock back, and taking it over. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const path = `/staff/campaigns/${slug}`
  const person = await requireStaff('campaign.edit', path)
  const form = await readForm(request)
  if (form instanceof Response) return form
  const read = given.safeParse(form)
  const stored = await inTransaction((tx) => readContent(tx, slug))
  if (!read.success || !stored)
    return new Response('There is nothing to lock.\n', { status: 400, headers: privateHeaders })
  const { intent, token = randomUUID(), part } = read.data
  const taker = { campaignId: stored.id, staffId: person.id, token }
  if (intent === 'release') {
    await inTransaction((tx) => releaseCampaignLock(tx, stored.id, token))
    return new Response(null, { status: 204, headers: privateHeaders })
  }
  if (intent === 'take_over') {
    await inTransaction((tx) => takeOverCampaignLock(tx, taker))
    return seeOther(`${path}?part=${part}&done=taken_over`)
  }
  const result = await inTransaction((tx) => takeCampaignLock(tx, taker))
  if (result.kind === 'mine') return NextResponse.json({ kind: 'mine', say: '' }, { headers: privateHeaders })
  const say = `${result.by.name} has been editing since ${formatClock(result.by.since)}. What you typed is kept.`
  return NextResponse.json({ kind: 'lock_lost', say }, { headers: privateHeaders })
}
