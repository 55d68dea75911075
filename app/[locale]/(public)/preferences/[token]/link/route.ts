import { inTransaction } from '@/lib/in-transaction'
import { askForLink } from '@/lib/preferences/ask-for-link'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'link', async ({ addressKey }) => {
    await inTransaction((tx) => askForLink(tx, addressKey, Date.now()))
  })
}

export const GET = backToPreferences
