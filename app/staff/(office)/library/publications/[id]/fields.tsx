import type { ReactNode } from 'react'
import s from '@/app/staff/ui/editor.module.css'
import { SourceBox } from '@/app/staff/ui/editor-source'
import { controlProps, Field } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { fieldWords, kindWords } from '@/app/staff/ui/library-words'
import type { PublicationKind } from '@/lib/library/publications/content'
import { detailShapes, type FormFields, longestOf, type Shape } from '@/lib/library/publications/content-form'
import type { Choices } from '@/lib/library/publications/insert-queries'

type FieldsProps = {
  kind: PublicationKind
  fields: FormFields
  mistakes: Record<string, string>
  choices: Choices
  readOnly: boolean
  /** The lines of a part that something is wrong with. */
  marked: (part: string) => { line: number; stops: boolean }[]
}

type Option = { value: string; words: string }
type Plain = Exclude<Shape, object>

const hints: Record<string, string> = {
  standfirst: 'Two or three sentences under the title, and in lists.',
  contentNote: 'What the text contains, said before it: short and factual. Needed when it describes abuse.',
  figures: 'Keys of figures, one a line, in order. Find them under Insert.',
  related: 'One a line, like briefing/preventing-modern-slavery or issue/forced-labour.',
  context: 'For material of another time, like: Written in 2020, during the pandemic.',
  picture: 'Key of a picture in the media library, or empty.',
  answer: 'About forty words.',
  order: 'Lower numbers first.',
  reference: 'Its number in our own list, like B-07.',
  made: 'As much as is known: 2026, 2026-09 or 2026-09-14.',
  happened: 'As much as is known: 2026, 2026-09 or 2026-09-14.',
  file: 'Key of an uploaded PDF. Without one the PDF is made from the page.',
  quote: 'Key of a quote, or empty.',
  consentId: 'From the consent records. A story is live only while this consent stands.',
  placeWords: 'As coarse as safety asks for.',
  source: 'Key of a source.',
  startsAt: 'London time, like 2026-12-03T18:30; a date alone is the whole day.',
  endsAt: 'The same, or empty.',
}

const choicesOf: Record<string, Option[]> = {
  sensitivity: [
    { value: 'none', words: 'Nothing to warn of' },
    { value: 'mentions', words: 'Mentions abuse or violence' },
    { value: 'describes', words: 'Describes abuse or violence' },
  ],
  type: [
    { value: 'briefing', words: 'Briefing' },
    { value: 'submission', words: 'Submission' },
    { value: 'amendments', words: 'Amendments to a bill' },
    { value: 'report', words: 'Report' },
    { value: 'response', words: 'Response' },
  ],
  status: [
    { value: 'running', words: 'Running' },
    { value: 'ended', words: 'Ended' },
    { value: 'unknown', words: 'Not known' },
  ],
}

/** Title and standfirst: what stands above the text. */
export function HeadFields(props: FieldsProps) {
  return (
    <div className={f.form}>
      <Control {...props} name="title" shape="line" />
      <Control {...props} name="standfirst" shape="words" />
    </div>
  )
}

/** Everything else about a text, in folds: what is particular to its kind first. */
export function MoreFields(props: FieldsProps) {
  const details = Object.entries(detailShapes[props.kind] as Record<string, Shape>)
  const texts = details.filter(([, shape]) => shape === 'text')
  const rows = details.filter(([, shape]) => typeof shape === 'object')
  const plain = details.filter(
    (entry): entry is [string, Plain] => typeof entry[1] !== 'object' && entry[1] !== 'text',
  )
  const hasMistake = (names: string[]) =>
    Object.keys(props.mistakes).some((mistake) => names.some((name) => mistake.startsWith(name)))
  return (
    <div className={f.form}>
      {plain.length > 0 && (
        <Fold
          title={`About this ${kindWords[props.kind].one}`}
          open={hasMistake(plain.map(([name]) => `details.${name}`))}
        >
          {plain.map(([name, shape]) => (
            <Control key={name} {...props} name={`details.${name}`} shape={shape} />
          ))}
        </Fold>
      )}
      {texts.map(([name]) => (
        <Fold key={name} title={fieldWords[name] ?? name} open={hasMistake([`details.${name}`])}>
          <SourceBox
            name={`details.${name}`}
            label={fieldWords[name] ?? name}
            given={first(props.fields, `details.${name}`)}
            marked={props.marked(name)}
            readOnly={props.readOnly}
            error={props.mistakes[`details.${name}`]}
          />
        </Fold>
      ))}
      {rows.map(([name, shape]) => (
        <Rows
          key={name}
          {...props}
          name={`details.${name}`}
          shapes={(shape as { rows: Record<string, Plain> }).rows}
        />
      ))}
      <Fold title="Where it belongs" open={hasMistake(['issues', 'places', 'figures', 'related'])}>
        <Control {...props} name="issues" shape="ticks" />
        <Control {...props} name="places" shape="ticks" />
        <Control {...props} name="figures" shape="keys" />
        <Control {...props} name="related" shape="keys" />
      </Fold>
      <Fold title="Care for readers" open={hasMistake(['sensitivity', 'contentNote', 'context', 'picture'])}>
        <Control {...props} name="sensitivity" shape="choice" />
        <Control {...props} name="contentNote" shape="line" />
        <Control {...props} name="context" shape="words" />
        <Control {...props} name="picture" shape="key" />
      </Fold>
    </div>
  )
}

function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className={s.fold} open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}

function first(fields: FormFields, name: string): string {
  return fields[name]?.[0] ?? ''
}

/** Rows that are filled and two that are not. One left empty is none. */
function Rows({ name, shapes, ...props }: FieldsProps & { name: string; shapes: Record<string, Plain> }) {
  const used = Object.keys(props.fields).map((field) =>
    field.startsWith(`${name}.`) ? Number(field.slice(name.length + 1).split('.')[0]) + 1 : 0,
  )
  const count = Math.max(0, ...used) + (props.readOnly ? 0 : 2)
  const words = fieldWords[name.replace('details.', '')] ?? name
  const isOpen = Object.keys(props.mistakes).some((mistake) => mistake.startsWith(name))
  return (
    <Fold title={words} open={isOpen}>
      {Array.from({ length: count }, (_, i) => `${name}.${i}`).map((row, i) => (
        <fieldset key={row} className={s.row}>
          <legend>{`${i + 1}.`}</legend>
          {Object.entries(shapes).map(([field, shape]) => (
            <Control key={field} {...props} name={`${row}.${field}`} shape={shape} />
          ))}
        </fieldset>
      ))}
    </Fold>
  )
}

function Control(props: FieldsProps & { name: string; shape: Plain }) {
  const { name, shape, fields, mistakes, readOnly } = props
  const own = name.split('.').at(-1) ?? ''
  const label = fieldWords[own] ?? own
  if (shape === 'ticks') return <Ticks {...props} own={own} label={label} />
  const error = mistakes[name]
  const given = first(fields, name)
  const common = { ...controlProps(name, error, Boolean(hints[own])), defaultValue: given }
  if (shape === 'tick')
    return (
      <label className={f.tick}>
        <input type="checkbox" name={name} value="yes" defaultChecked={given === 'yes'} disabled={readOnly} />
        <span>{label}</span>
      </label>
    )
  return (
    <Field name={name} label={label} hint={hints[own]} error={error}>
      {shape === 'choice' ? (
        <select {...common} disabled={readOnly}>
          {optionsFor(own, props.choices).map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : shape === 'words' || shape === 'keys' ? (
        <textarea {...common} rows={shape === 'keys' ? 3 : rowsFor(given)} readOnly={readOnly} />
      ) : (
        <input
          {...common}
          type={shape === 'date' ? 'date' : 'text'}
          className={shape.includes('number') || shape === 'date' ? f.short : undefined}
          readOnly={readOnly}
        />
      )}
    </Field>
  )
}

function rowsFor(given: string): number {
  return Math.min(8, Math.max(2, Math.ceil(Math.min(given.length, longestOf.words) / 80)))
}

function optionsFor(own: string, choices: Choices): Option[] {
  if (own === 'parent') return [{ value: '', words: 'Stands on its own' }, ...choices.issues]
  return choicesOf[own] ?? []
}

/** What is ticked and not in the list any more stays ticked, under its key. */
function Ticks({
  name,
  own,
  label,
  fields,
  mistakes,
  choices,
  readOnly,
}: FieldsProps & { name: string; own: string; label: string }) {
  const known = choices[own as keyof Choices] ?? []
  const given = fields[name] ?? []
  const others = given.filter((value) => !known.some((option) => option.value === value))
  const options = [...known, ...others.map((value) => ({ value, words: value }))]
  return (
    <fieldset className={f.field} id={name}>
      <legend>{label}</legend>
      {mistakes[name] && <span className={f.err}>{mistakes[name]}</span>}
      {options.length === 0 && <p className={f.hint}>There are none yet.</p>}
      {options.length > 0 && (
        <div className={s.ticks}>
          {options.map(({ value, words }) => (
            <label key={value} className={f.tick}>
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={given.includes(value)}
                disabled={readOnly}
              />
              <span>{words}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
