'use client'

import { useActionState } from 'react'
import button from '@/app/staff/ui/button.module.css'
import { MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import type { FormAction, FormValues } from '@/app/staff/ui/form-spec'
import { AssetFields } from '../asset-fields'

type Props = {
  action: FormAction
  kind: 'image' | 'file'
  values: FormValues
  consents: { id: number; subject: string }[]
  disabled: boolean
}

/** The form of a picture that is here already; keeps what was typed when something is wrong. */
export function AssetForm({ action, kind, values, consents, disabled }: Props) {
  const [answer, send, isSending] = useActionState(action, null)
  const mistakes = answer?.mistakes ?? {}
  return (
    <form className={f.form} action={send} noValidate>
      <MistakeSummary mistakes={mistakes} />
      <fieldset key={answer?.at} disabled={disabled}>
        <AssetFields kind={kind} values={answer?.values ?? values} mistakes={mistakes} consents={consents} />
      </fieldset>
      {!disabled && (
        <div className={f.save}>
          <button className={button.btn} type="submit" aria-disabled={isSending}>
            Save
          </button>
        </div>
      )}
    </form>
  )
}
