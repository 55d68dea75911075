import { inTransaction } from '@/lib/in-transaction'
import { chooseUpdates } from '@/lib/supporters/choose-updates'
import { backToPreferences, changeByOwner, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeByOwner(request, context, 'updates', async (signatureId, values) => {
    await inTransaction((tx) => chooseUpdates(tx, signatureId, values.updates === 'yes'))
    return undefined
  })
}

export const GET = backToPreferences
