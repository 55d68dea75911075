import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'

type Props = {
  values: Record<string, string>
  mistakes: Record<string, string>
  campaigns: { id: number; name: string }[]
}

/** Where a sheet is from: campaign, place, day, its words, and where it is kept. */
export function SheetFields({ values, mistakes, campaigns }: Props) {
  const text = (name: string, label: string, hint: string) => (
    <Field name={name} label={label} hint={hint} error={mistakes[name]}>
      <input
        {...controlProps(name, mistakes[name], true)}
        type="text"
        defaultValue={values[name] ?? ''}
        maxLength={200}
        autoComplete="off"
      />
    </Field>
  )
  return (
    <>
      <Field name="campaign" label="Campaign" error={mistakes.campaign}>
        <select {...controlProps('campaign', mistakes.campaign)} defaultValue={values.campaign ?? ''}>
          <option value="">Choose</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {text('collectedAt', 'Collected where', 'Like “Stall at the harbour fair”')}
      <Field name="collectedOn" label="Collected on" error={mistakes.collectedOn}>
        <input
          {...controlProps('collectedOn', mistakes.collectedOn)}
          className={f.short}
          type="date"
          defaultValue={values.collectedOn ?? ''}
        />
      </Field>
      <Field
        name="wording"
        label="Words above the names"
        hint="As they are printed: what people put their name to"
        error={mistakes.wording}
      >
        <textarea
          {...controlProps('wording', mistakes.wording, true)}
          rows={3}
          maxLength={4000}
          defaultValue={values.wording ?? ''}
        />
      </Field>
      {text(
        'scanReference',
        'Scan or sheet',
        'Where it is kept, so that it can be found again: “Box 4, sheet 17”',
      )}
      <Field
        name="unreadable"
        label="Lines nobody can read"
        hint="They are counted with the sheet, and nobody is entered for them"
        error={mistakes.unreadable}
      >
        <input
          {...controlProps('unreadable', mistakes.unreadable, true)}
          className={f.short}
          type="text"
          inputMode="numeric"
          defaultValue={values.unreadable ?? '0'}
          maxLength={6}
        />
      </Field>
    </>
  )
}
