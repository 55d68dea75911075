import { inTransaction } from '@/lib/in-transaction'
import { showName } from '@/lib/signatures/show-name'
import { backToPreferences, changeByOwner, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeByOwner(request, context, 'name-shown', async (signatureId, values) => {
    await inTransaction((tx) => showName(tx, signatureId, values.show_name === 'yes'))
    return undefined
  })
}

export const GET = backToPreferences
