import { privateHeaders } from '@/app/staff/read-form'
import { readSendingNow } from '@/lib/mailings/read-under-way'
import { requireStaff } from '@/lib/staff/session'
import { figuresOf } from '../sending-figures'

/** The figures of the panel as they are now: the page around it, which counts its audience, need not be made again for them. */
export async function GET(): Promise<Response> {
  await requireStaff('mailing.read', '/staff/mailings')
  return Response.json(figuresOf(await readSendingNow()), { headers: privateHeaders })
}
