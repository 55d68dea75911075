import type { ReactNode } from 'react'
import { controlProps, Field, type Mistakes } from './form'
import f from './form.module.css'
import s from './form-rows.module.css'
import type { FormValues } from './form-spec'

type Rows = { rows: number; values: FormValues; mistakes: Mistakes }

export function indexes(rows: number): number[] {
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

export function Remove({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className={f.tick}>
      <input type="checkbox" name={name} value="yes" />
      <span>
        Remove <span className="vh">{children}</span>
      </span>
    </label>
  )
}

type KnownFigures = { key: string; words: string; from: string }[]

/** Figures of the library, each with its source and its date. A row without a choice is none. */
export function FigureRows({ rows, known, values, mistakes }: Rows & { known: KnownFigures }) {
  return indexes(rows).map((i) => {
    const chosen = values[`key-${i}`] ?? ''
    const figure = known.find(({ key }) => key === chosen)
    return (
      <fieldset key={i} className={s.figure}>
        <div className={s.figureHead}>
          <legend>Figure {i + 1}</legend>
          <Remove name={`remove-${i}`}>figure {i + 1}</Remove>
        </div>
        <div className={s.figureTop}>
          <Field name={`key-${i}`} label="Which figure" under={figure?.from} error={mistakes[`key-${i}`]}>
            <select {...controlProps(`key-${i}`, mistakes[`key-${i}`])} defaultValue={chosen}>
              <option value="">None</option>
              {chosen && !figure && <option value={chosen}>{chosen} (not published)</option>}
              {known.map(({ key, words }) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          <Field name={`place-${i}`} label="Order" hint="1 first" error={mistakes[`place-${i}`]}>
            <input
              {...controlProps(`place-${i}`, mistakes[`place-${i}`], true)}
              type="text"
              inputMode="numeric"
              defaultValue={values[`place-${i}`] ?? ''}
            />
          </Field>
        </div>
      </fieldset>
    )
  })
}
