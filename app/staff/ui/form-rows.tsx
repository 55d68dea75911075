import type { ReactNode } from 'react'
import s from './campaign.module.css'
import { controlProps, Field, type Mistakes } from './form'
import f from './form.module.css'
import type { FormValues } from './form-spec'

type Rows = { rows: number; values: FormValues; mistakes: Mistakes }

function indexes(rows: number): number[] {
  return Array.from({ length: rows }, (_, i) => i)
}

/** Goals, each with what happens when it is reached. A row left empty is none. */
export function GoalRows({ rows, reached, values, mistakes }: Rows & { reached: number[] }) {
  return (
    <table className={s.rows}>
      <caption className="vh">Goals, each with what happens when it is reached</caption>
      <thead>
        <tr>
          <th scope="col" className={s.atCount}>
            At
          </th>
          <th scope="col">We will</th>
          <th scope="col">Remove</th>
        </tr>
      </thead>
      <tbody>
        {indexes(rows).map((i) => {
          const isReached = reached.includes(Number((values[`atCount-${i}`] ?? '').replace(/[\s,]/g, '')))
          return (
            <tr key={i}>
              <td>
                <Cell
                  name={`atCount-${i}`}
                  label={`Goal ${i + 1}: number of signatures`}
                  readOnly={isReached}
                  values={values}
                  mistakes={mistakes}
                />
              </td>
              <td>
                <Cell
                  name={`consequence-${i}`}
                  label={`Goal ${i + 1}: what we will do`}
                  readOnly={isReached}
                  values={values}
                  mistakes={mistakes}
                />
              </td>
              <td>{isReached ? 'Reached' : <Remove name={`remove-${i}`}>goal {i + 1}</Remove>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Cell(props: {
  name: string
  label: string
  readOnly: boolean
  values: FormValues
  mistakes: Mistakes
}) {
  const { name, label, readOnly, values, mistakes } = props
  const error = mistakes[name]
  return (
    <>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <input
        {...controlProps(name, error)}
        type="text"
        defaultValue={values[name] ?? ''}
        readOnly={readOnly}
      />
      {error && (
        <span className={f.err} id={`${name}-error`}>
          {error}
        </span>
      )}
    </>
  )
}

function Remove({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className={f.tick}>
      <input type="checkbox" name={name} value="yes" />
      <span>
        Remove <span className="vh">{children}</span>
      </span>
    </label>
  )
}

/** Figures, never one without its source and its date. A figure left empty is none. */
export function FigureRows({ rows, values, mistakes }: Rows) {
  return indexes(rows).map((i) => (
    <fieldset key={i} className={s.figure}>
      <div className={s.figureHead}>
        <legend>Figure {i + 1}</legend>
        <Remove name={`remove-${i}`}>figure {i + 1}</Remove>
      </div>
      <div className={s.figureTop}>
        <FigureField
          name={`value-${i}`}
          label="The figure"
          hint="49.6 million"
          values={values}
          mistakes={mistakes}
        />
        <FigureField
          name={`says-${i}`}
          label="What it says"
          hint="people in modern slavery on any day"
          values={values}
          mistakes={mistakes}
        />
        <FigureField name={`place-${i}`} label="Order" hint="1 first" values={values} mistakes={mistakes} />
      </div>
      <div className={f.pair}>
        <FigureField
          name={`source-${i}`}
          label="Source"
          hint="Who found it, where it stands, the page"
          values={values}
          mistakes={mistakes}
        />
        <FigureField
          name={`asOf-${i}`}
          label="As of"
          hint="2021, or the day it was read"
          values={values}
          mistakes={mistakes}
        />
      </div>
      <FigureField name={`note-${i}`} label="Note, if it needs one" values={values} mistakes={mistakes} />
    </fieldset>
  ))
}

function FigureField({
  name,
  label,
  hint,
  values,
  mistakes,
}: {
  name: string
  label: string
  hint?: string
  values: FormValues
  mistakes: Mistakes
}) {
  return (
    <Field name={name} label={label} hint={hint} error={mistakes[name]}>
      <input
        {...controlProps(name, mistakes[name], Boolean(hint))}
        type="text"
        defaultValue={values[name] ?? ''}
      />
    </Field>
  )
}
