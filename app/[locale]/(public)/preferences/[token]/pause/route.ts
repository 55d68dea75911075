import { inTransaction } from '@/lib/in-transaction'
import { endPause, pauseDays, pauseMail } from '@/lib/preferences/pause-mail'
import { mayRaise } from '@/lib/preferences/who-opens'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'pause', async (opened, values) => {
    const days = pauseDays.find((each) => String(each) === values.days)
    if (days) await inTransaction((tx) => pauseMail(tx, opened.addressKey, days))
    else if (values.days === '0' && mayRaise(opened))
      await inTransaction((tx) => endPause(tx, opened.addressKey))
  })
}

export const GET = backToPreferences
