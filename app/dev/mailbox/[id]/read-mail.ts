import { usesLocalMailbox } from '@/lib/env'
import { getLocalMail, type LocalMail } from '@/lib/mail/queries'

/** The mail that an address names, or null: also where there is no local mailbox. */
export async function readMail(params: Promise<{ id: string }>): Promise<LocalMail | null> {
  const { id } = await params
  if (!usesLocalMailbox() || !/^[1-9]\d{0,14}$/.test(id)) return null
  return getLocalMail(Number(id))
}
