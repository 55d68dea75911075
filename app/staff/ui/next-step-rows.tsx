import button from './button.module.css'
import { controlProps, Field, type Mistakes } from './form'
import f from './form.module.css'
import { indexes, Remove } from './form-rows'
import s from './form-rows.module.css'
import type { FormValues, Option } from './form-spec'
import { countryOptions, nationOptions, stepOptions, updatesOptions, writtenOptions } from './next-step-words'

type Props = { rows: number; campaigns: Option[]; values: FormValues; mistakes: Mistakes }

/** The rules in their order. A row without a choice is none; buttons save what is typed and move one. */
export function NextStepRows({ rows, campaigns, values, mistakes }: Props) {
  const shared = { values, mistakes }
  const filled = indexes(rows).filter((i) => values[`stepKind-${i}`])
  const rules = indexes(rows).map((i) => (
    <fieldset key={i} className={s.figure} id={`rule-${i + 1}`}>
      <legend className="vh">Rule {i + 1}</legend>
      <div className={s.figureHead}>
        <b aria-hidden="true">Rule {i + 1}</b>
        {filled.includes(i) && (
          <Moves of={`rule ${i + 1}`} index={i} isFirst={i === filled[0]} isLast={i === filled.at(-1)} />
        )}
        <Remove name={`remove-${i}`}>rule {i + 1}</Remove>
      </div>
      <Choice {...shared} name={`stepKind-${i}`} label="They are asked to" options={stepOptions} />
      <div className={f.pair}>
        <Choice {...shared} name={`whenWritten-${i}`} label="If they" options={writtenOptions} />
        <Choice {...shared} name={`whenUpdates-${i}`} label="and if they" options={updatesOptions} />
      </div>
      <div className={f.pair}>
        <Choice {...shared} name={`whenCountry-${i}`} label="and live" options={countryOptions} />
        <Choice {...shared} name={`whenNation-${i}`} label="in the nation" options={nationOptions} />
      </div>
      <div className={f.pair}>
        <Line
          {...shared}
          name={`whenSource-${i}`}
          label="and came from the source"
          hint="A source code, or empty"
        />
        <Choice
          {...shared}
          name={`stepSlug-${i}`}
          label="Which campaign"
          hint="For “sign another campaign”"
          options={[{ value: '', words: 'None' }, ...campaigns]}
        />
      </div>
      <div className={f.pair}>
        <Line {...shared} name={`stepLabel-${i}`} label="Words of the link" hint="For “follow a link”" />
        <Line {...shared} name={`stepUrl-${i}`} label="Its address" hint="Begins with https://" />
      </div>
    </fieldset>
  ))
  return (
    <>
      <p className={f.hint}>The first rule that fits is what somebody sees.</p>
      {/* The Enter key presses the first button of a form: that one saves and moves nothing. */}
      <button className="vh" type="submit" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      {rules}
    </>
  )
}

type MovesProps = { of: string; index: number; isFirst: boolean; isLast: boolean }

function Moves({ of, index, isFirst, isLast }: MovesProps) {
  return (
    <span className={s.moves}>
      {!isFirst && (
        <button className={button.asLink} type="submit" name="move" value={`up-${index}`}>
          Up<span className="vh">: {of}</span>
        </button>
      )}
      {!isLast && (
        <button className={button.asLink} type="submit" name="move" value={`down-${index}`}>
          Down<span className="vh">: {of}</span>
        </button>
      )}
    </span>
  )
}

type CellProps = { name: string; label: string; hint?: string; values: FormValues; mistakes: Mistakes }

function Line({ name, label, hint, values, mistakes }: CellProps) {
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

function Choice({ name, label, hint, values, mistakes, options }: CellProps & { options: Option[] }) {
  return (
    <Field name={name} label={label} hint={hint} error={mistakes[name]}>
      <select {...controlProps(name, mistakes[name], Boolean(hint))} defaultValue={values[name] ?? ''}>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
