import { controlProps, Field, type Mistakes } from './form'
import f from './form.module.css'
import { indexes, Remove } from './form-rows'
import s from './form-rows.module.css'
import type { FormValues, Option } from './form-spec'
import { countryOptions, nationOptions, stepOptions, updatesOptions, writtenOptions } from './next-step-words'

type Props = { rows: number; campaigns: Option[]; values: FormValues; mistakes: Mistakes }

/** The rules in their order. A row without a choice is none; numbers move them. */
export function NextStepRows({ rows, campaigns, values, mistakes }: Props) {
  const shared = { values, mistakes }
  return indexes(rows).map((i) => (
    <fieldset key={i} className={s.figure}>
      <legend className="vh">Rule {i + 1}</legend>
      <div className={s.figureHead}>
        <b aria-hidden="true">Rule {i + 1}</b>
        <Remove name={`remove-${i}`}>rule {i + 1}</Remove>
      </div>
      <div className={s.figureTop}>
        <Choice {...shared} name={`stepKind-${i}`} label="They are asked to" options={stepOptions} />
        <Line {...shared} name={`stepPlace-${i}`} label="Order" hint="1 first" />
      </div>
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
