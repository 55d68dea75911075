import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { FreshCode } from '@/app/staff/ui/fresh-code'
import { Note, PageHead } from '@/app/staff/ui/parts'
import { asksFreshCode, requireStaff } from '@/lib/staff/session'
import { basisWords, type ImportState } from '../import-words'

export const metadata: Metadata = { title: 'Import contacts' }

const path = '/staff/mail/imports'

/** People who agreed elsewhere, with what shows that they did. */
export default async function NewImportPage() {
  await requireStaff('contact.manage', `${path}/new`)
  const [state, asks] = [await readFormState<ImportState>(), await asksFreshCode()]
  const { values, mistakes } = state ?? { values: {}, mistakes: {} }
  const controls = { values, mistakes }
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/mail', words: 'Mail' },
          { href: path, words: 'Imports' },
        ]}
        here="New"
        title="Import contacts"
      >
        <p>
          Only people who agreed to hear from us. Who said no or left is left out. One wrong line, and nobody
          is imported.
        </p>
      </PageHead>
      {state && (
        <Note tone="warn">
          <p>Nobody was imported. What you typed is kept; a file has to be chosen again.</p>
        </Note>
      )}
      <form
        className={f.form}
        method="post"
        action={`${path}/enter`}
        encType="multipart/form-data"
        noValidate
      >
        <MistakeSummary mistakes={mistakes} />
        <Line {...controls} name="label" label="Name of the list" hint="Like “Summer fair 2026”" />
        <Line
          {...controls}
          name="collectedAt"
          label="Where from, and how"
          hint="Like “Sign-up sheet at our stall, kept by volunteers”"
        />
        <Choice
          {...controls}
          name="collectedBy"
          label="Who collected it"
          options={[
            ['us', 'We did, from the people themselves'],
            ['partner', 'A partner or another organisation'],
          ]}
        />
        <Day {...controls} name="collectedOn" label="Collected on" hint="Of several days, the first" />
        <Choice
          {...controls}
          name="basis"
          label="What allows us to write to them"
          options={Object.entries(basisWords)}
        />
        <Day
          {...controls}
          name="impliedUntil"
          label="Implied until (Canada)"
          hint="Only where an act implies it: two years after a gift or volunteering, six months after a question"
        />
        <Field
          name="wording"
          label="Words they agreed to"
          hint="Exactly as people saw them. They are kept with each of them."
          error={mistakes.wording}
        >
          <textarea
            {...controlProps('wording', mistakes.wording, true)}
            rows={3}
            maxLength={4000}
            defaultValue={values.wording ?? ''}
          />
        </Field>
        <Line
          {...controls}
          name="evidence"
          label="Where the proof is kept"
          hint="So that it can be found again: “Box 4, forms of July”"
        />
        <Field
          name="list"
          label="Addresses"
          hint="One a line. Or a table with a heading: email, and where there are, name and country. A line without a country is of the United Kingdom."
          error={mistakes.list}
        >
          <textarea
            {...controlProps('list', mistakes.list, true)}
            rows={8}
            defaultValue={values.list ?? ''}
            spellCheck={false}
          />
        </Field>
        <Field
          name="file"
          label="Or a CSV file"
          hint="UTF-8, up to 100,000 lines and 8 MB. It goes before what is pasted."
        >
          <input {...controlProps('file', undefined, true)} type="file" accept=".csv,text/csv,text/plain" />
        </Field>
        <FreshCode asks={asks} error={mistakes.freshCode} />
        <div className={f.save}>
          <button className={`${button.btn} ${button.go}`} type="submit">
            Import
          </button>
          <span className={f.hint}>Nobody gets an email now.</span>
        </div>
      </form>
    </>
  )
}

type ControlProps = {
  name: string
  label: string
  values: Record<string, string>
  mistakes: Record<string, string>
}

function Line({ name, label, hint, values, mistakes }: ControlProps & { hint: string }) {
  return (
    <Field name={name} label={label} hint={hint} error={mistakes[name]}>
      <input
        {...controlProps(name, mistakes[name], true)}
        type="text"
        maxLength={300}
        defaultValue={values[name] ?? ''}
        autoComplete="off"
      />
    </Field>
  )
}

function Day({ name, label, hint, values, mistakes }: ControlProps & { hint: string }) {
  return (
    <Field name={name} label={label} hint={hint} error={mistakes[name]}>
      <input
        {...controlProps(name, mistakes[name], true)}
        className={f.short}
        type="date"
        defaultValue={values[name] ?? ''}
      />
    </Field>
  )
}

function Choice({ name, label, options, values, mistakes }: ControlProps & { options: [string, string][] }) {
  return (
    <Field name={name} label={label} error={mistakes[name]}>
      <select {...controlProps(name, mistakes[name])} defaultValue={values[name] ?? ''}>
        <option value="">Choose</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
