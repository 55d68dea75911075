import { inTransaction } from '@/lib/in-transaction'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { backToPreferences, changeByOwner, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeByOwner(request, context, 'withdrawal', async (signatureId) => {
    await inTransaction((tx) => withdrawSignature(tx, signatureId))
    return undefined
  })
}

export const GET = backToPreferences
