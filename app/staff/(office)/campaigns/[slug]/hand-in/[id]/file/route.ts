import type { NextRequest } from 'next/server'
import { downloadAnswer } from '@/app/download-answer'
import { readForm } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import { requireFreshFactor, requireStaff } from '@/lib/staff/session'
import { openFile } from '@/lib/take-out/keep-file'
import { countDownload } from '@/lib/take-out/link'
import { findTakeOut } from '@/lib/take-out/queries'

type Context = { params: Promise<{ slug: string; id: string }> }

/** A file of a pack, for staff who may make one and gave a code just now. It is counted and written down first. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { slug, id } = await params
  const path = `/staff/campaigns/${encodeURIComponent(slug)}/hand-in`
  const person = await requireStaff('hand_in.make', path)
  await requireFreshFactor(path)
  const form = await readForm(request)
  if (form instanceof Response) return form
  const found = await findTakeOut('hand_in', id)
  const name = form.file ?? ''
  const opened =
    found?.campaignSlug === slug && found.state === 'ready' ? await openFile(found.files, name) : null
  if (!opened || !found) return new Response('The file is not there any more.\n', { status: 410 })
  await inTransaction((tx) =>
    countDownload(tx, {
      ...{ id, campaignId: found.campaignId, name },
      ...{ action: 'hand_in.downloaded', staffId: person.id },
    }),
  )
  return downloadAnswer(opened, name)
}
