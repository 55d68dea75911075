import { inTransaction } from '@/lib/in-transaction'
import { mailLinkTo } from '@/lib/rights/data-link'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'link', async ({ addressKey }) => {
    await inTransaction((tx) => mailLinkTo(tx, addressKey))
  })
}

export const GET = backToPreferences
