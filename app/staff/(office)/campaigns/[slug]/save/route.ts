import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { privateHeaders } from '@/app/staff/read-form'
import type { SaveAnswer } from '@/app/staff/ui/editor-saving'
import { textsOf } from '@/app/staff/ui/form-texts'
import { type CampaignPart, campaignParts } from '@/lib/campaigns/campaign-content'
import { keepUnsaved } from '@/lib/campaigns/editing/unsaved-words'
import { readContent } from '@/lib/campaigns/read-content'
import { inTransaction } from '@/lib/in-transaction'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'

const largestBytes = 300_000
const parts = Object.keys(campaignParts) as [CampaignPart, ...CampaignPart[]]
const seconds = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/London' },
})

/** Keeps what somebody is typing in a part, for them alone: the part itself changes when they save it. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ slug: string }> }) {
  if (!isOwnOrigin(request.headers.get('origin')))
    return answer(403, { kind: 'refused', say: 'This form can only be sent from our own pages.' })
  const { slug } = await params
  const person = await requireStaff('campaign.edit', `/staff/campaigns/${slug}`)
  if (Number(request.headers.get('content-length') ?? Number.NaN) > largestBytes)
    return answer(413, { kind: 'too_big', say: 'Not kept: this is too much. It is still in the form.' })
  const form = await request.formData().catch(() => null)
  if (!form) return answer(400, { kind: 'refused', say: 'Not kept: this form cannot be read.' })
  const { token: _token, part: named, edition: _edition, ...fields } = textsOf(form)
  const part = z.enum(parts).safeParse(named)
  const isKept =
    part.success &&
    (await inTransaction(async (tx) => {
      const stored = await readContent(tx, slug)
      if (!stored) return false
      const clean = Object.fromEntries(
        // A database text holds no NUL.
        Object.entries(fields).map(([name, value]) => [name, value.replaceAll('\0', '')]),
      )
      await keepUnsaved(tx, { campaignId: stored.id, part: part.data, staffId: person.id, fields: clean })
      return true
    }))
  if (!isKept) return answer(404, { kind: 'refused', say: 'Not kept: this campaign is not here any more.' })
  return answer(200, {
    kind: 'saved',
    edition: 0,
    say: `Kept for you at ${seconds.format(Date.now())}. It counts once you save.`,
  })
}

function answer(status: number, body: SaveAnswer): Response {
  return NextResponse.json(body, { status, headers: privateHeaders })
}
