import { answerWithPage } from '@/app/form-state'
import { inTransaction } from '@/lib/in-transaction'
import { correctSignature } from '@/lib/signatures/correct-signature'
import { readDetailsForm } from '@/lib/signatures/signature-form'
import { backToPreferences, changeByOwner, type PreferencesContext } from '../change'

export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeByOwner(request, context, 'details', async (signatureId, values, token) => {
    const page = `/preferences/${token}?problem=details`
    const checked = readDetailsForm(values)
    if (checked.kind === 'invalid') return answerWithPage(page, 422, { values, errors: checked.errors })
    const outcome = await inTransaction((tx) => correctSignature(tx, signatureId, checked.form))
    if (outcome.kind === 'taken') return answerWithPage(page, 422, { values, errors: [], notice: 'taken' })
    return undefined
  })
}

export const GET = backToPreferences
