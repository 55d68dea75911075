import { problem, seeOther } from '@/app/answers'
import { downloadAnswer } from '@/app/download-answer'
import { answerWithPage } from '@/app/form-state'
import { readPublicPost } from '@/app/public-post'
import { refusalFor } from '@/app/refuse-post'
import { inTransaction } from '@/lib/in-transaction'
import { openFile } from '@/lib/take-out/keep-file'
import { countDownload, openLink } from '@/lib/take-out/link'

type Context = { params: Promise<{ token: string }> }

/** The page of the addressee: what is in the pack, with a button for each file. Opening it is written down, and changes nothing else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const found = await openLink(token)
  const status = found === null ? 404 : found.kind === 'over' ? 410 : 200
  return answerWithPage(`/hand-ins/${encodeURIComponent(token)}/pack`, status, null)
}

/** A file of the pack, counted and written down before the first byte leaves. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return refusalFor(post)
  const found = await openLink(token)
  if (found?.kind !== 'open') return seeOther(`/hand-ins/${encodeURIComponent(token)}`)
  const { id, campaignId, files } = found.handIn
  const name = post.values.file ?? ''
  const opened = await openFile(files, name)
  if (!opened) return problem(404, 'There is no such file')
  await inTransaction((tx) =>
    countDownload(tx, { ...{ id, campaignId, name, staffId: null }, action: 'hand_in.downloaded' }),
  )
  return downloadAnswer(opened, name)
}
