import type { NextRequest } from 'next/server'
import { downloadAnswer } from '@/app/download-answer'
import { inTransaction } from '@/lib/in-transaction'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireFreshFactor, requireStaff } from '@/lib/staff/session'
import { openFile } from '@/lib/take-out/keep-file'
import { countDownload } from '@/lib/take-out/link'
import { findTakeOut, wholeFiles } from '@/lib/take-out/queries'

type Context = { params: Promise<{ id: string }> }

/** The file of an export, for whoever asked for it and has just given a code. It is counted and written down first. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return new Response('This form can only be sent from our own pages.\n', { status: 403 })
  const { id } = await params
  const path = `/staff/signatures/export/${encodeURIComponent(id)}`
  const person = await requireStaff('signature.export', path)
  const found = await findTakeOut('signatures', id)
  if (!found || found.askedBy !== person.id)
    return new Response('There is no such export.\n', { status: 404 })
  await requireFreshFactor(path)
  const [file] = wholeFiles(found.files)
  const opened = found.state === 'ready' && file ? await openFile(found.files, file.name) : null
  if (!opened || !file) return new Response('The file is not there any more.\n', { status: 410 })
  await inTransaction((tx) =>
    countDownload(tx, {
      ...{ id, campaignId: found.campaignId, name: file.name },
      ...{ action: 'export.downloaded', staffId: person.id },
    }),
  )
  return downloadAnswer(opened, file.name)
}
