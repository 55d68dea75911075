import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { listCampaignsForPaper } from '@/lib/paper/queries'
import { requireStaff } from '@/lib/staff/session'
import type { PreviewState } from '../paper-state'
import { duplicateWords } from '../paper-words'
import { SheetFields } from '../sheet-fields'

export const metadata: Metadata = { title: 'Enter a CSV file' }

const path = '/staff/signatures/paper'

/** A file of lines: first what it would do, then a button that does it. */
export default async function ImportPage() {
  await requireStaff('signature.enter_paper', `${path}/import`)
  const [state, campaigns] = [await readFormState<PreviewState>(), await listCampaignsForPaper()]
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/signatures', words: 'Signatures' },
          { href: path, words: 'Paper' },
        ]}
        here="CSV file"
        title={state?.preview ? 'What this file would enter' : 'Enter a CSV file'}
      >
        <p>
          {state?.preview
            ? `Nothing is entered yet. ${state.preview.fileName}`
            : 'Columns in any order: name, postcode, and where there are, country, email and show name. Every line is checked: one that is wrong, and nothing of the file is entered.'}
        </p>
      </PageHead>
      {state?.preview ? (
        <Preview state={state} preview={state.preview} />
      ) : (
        <Upload state={state} campaigns={campaigns} />
      )}
    </>
  )
}

function Upload({
  state,
  campaigns,
}: {
  state: PreviewState | null
  campaigns: { id: number; name: string }[]
}) {
  const mistakes = state?.mistakes ?? {}
  return (
    <>
      {state && (
        <Note tone="warn">
          <p>
            Nothing was entered, and what you typed is kept. A page cannot choose a file for you, so please
            choose it again.
          </p>
        </Note>
      )}
      <form
        className={f.form}
        method="post"
        action={`${path}/preview`}
        encType="multipart/form-data"
        noValidate
      >
        <MistakeSummary mistakes={mistakes} />
        <SheetFields values={state?.values ?? {}} mistakes={mistakes} campaigns={campaigns} />
        <Field name="file" label="CSV file" hint="UTF-8, up to 100,000 lines and 8 MB" error={mistakes.file}>
          <input {...controlProps('file', mistakes.file, true)} type="file" accept=".csv,text/csv" />
        </Field>
        <div className={f.save}>
          <button className={`${button.btn} ${button.go}`} type="submit">
            Check the file
          </button>
          <span className={f.hint}>The next page says what would be entered.</span>
        </div>
      </form>
    </>
  )
}

function Preview({ state, preview }: { state: PreviewState; preview: NonNullable<PreviewState['preview']> }) {
  const { fresh, duplicates, duplicatesInAll, csv, believed } = preview
  return (
    <form className={f.form} method="post" action={`${path}/enter`} encType="multipart/form-data">
      {Object.entries(state.values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="believed" value={believed} />
      <input type="hidden" name="csv" value={csv} />
      <Part id="would" title="Would be entered">
        <p>
          {counted(fresh, 'name')} would be entered and count at once.{' '}
          {duplicatesInAll === 0
            ? 'None is a duplicate.'
            : `${counted(duplicatesInAll, 'line')} would be counted as ${duplicatesInAll === 1 ? 'a duplicate' : 'duplicates'}.`}{' '}
          None is refused.
        </p>
      </Part>
      {duplicates.length > 0 && (
        <Part
          id="duplicates"
          title="Duplicates"
          say={duplicatesInAll > duplicates.length ? `the first ${duplicates.length}` : undefined}
        >
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Lines of people who count already</caption>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Name</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {duplicates.map(({ line, name, why }) => (
                <tr key={line}>
                  <th scope="row">Line {formatCount(line)}</th>
                  <td>{name}</td>
                  <td>{duplicateWords[why]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      )}
      <div className={f.save}>
        <button className={`${button.btn} ${button.go}`} type="submit" name="then" value="end">
          Enter {counted(fresh, 'name')}
        </button>
        <a href={`${path}/import`}>Choose another file</a>
      </div>
    </form>
  )
}
