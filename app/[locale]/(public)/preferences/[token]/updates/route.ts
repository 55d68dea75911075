import { inTransaction } from '@/lib/in-transaction'
import { startMailAgain } from '@/lib/preferences/start-mail-again'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { mayRaise, type Opened } from '@/lib/preferences/who-opens'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'updates', async (opened, values) => {
    if (values.updates === 'yes') await startAgain(opened)
    else await inTransaction((tx) => stopAllMail(tx, opened.addressKey, 'preferences'))
  })
}

async function startAgain(opened: Opened): Promise<void> {
  if (!mayRaise(opened)) return
  const signatureId = opened.kind === 'signature' ? opened.signatureId : null
  await inTransaction((tx) => startMailAgain(tx, opened.addressKey, signatureId))
}

export const GET = backToPreferences
