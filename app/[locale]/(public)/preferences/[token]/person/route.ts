import { answerWithPage } from '@/app/form-state'
import { inTransaction } from '@/lib/in-transaction'
import { correctPerson } from '@/lib/preferences/correct-person'
import { readPersonForm } from '@/lib/signatures/signature-form'
import { backToPreferences, changeMail, type PreferencesContext } from '../change'

/** By the link of an hour alone: the others show no name. */
export function POST(request: Request, context: PreferencesContext): Promise<Response> {
  return changeMail(request, context, 'person', async (opened, values) => {
    if (opened.kind !== 'owner') return undefined
    const checked = readPersonForm(values)
    if (checked.kind === 'invalid') {
      const { token } = await context.params
      return answerWithPage(`/preferences/${token}`, 422, { values, errors: checked.errors })
    }
    await inTransaction((tx) => correctPerson(tx, opened.addressKey, checked.form))
    return undefined
  })
}

export const GET = backToPreferences
