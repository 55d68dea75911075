import { inTransaction } from '@/lib/in-transaction'
import { chooseMail, readMailChoice } from '@/lib/preferences/choose-mail'
import { mayRaise } from '@/lib/preferences/who-opens'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'choices', async (opened, values) => {
    const choice = readMailChoice(values)
    await inTransaction((tx) => chooseMail(tx, opened.addressKey, choice, mayRaise(opened)))
  })
}

export const GET = backToPreferences
