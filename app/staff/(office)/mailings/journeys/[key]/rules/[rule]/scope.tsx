import { Field, type Mistakes } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { needWords } from '@/app/staff/ui/journey-words'
import { capitalise } from '@/app/ui/format'
import type { JourneyNeed } from '@/lib/journeys/journey'
import type { RuleView, ScopeView } from './rule-view'
import s from './scope.module.css'

type Props = NonNullable<RuleView['scope']> & { mistakes: Mistakes }

/** Of which campaigns, and what must be true of them. */
export function Scope({ campaigns, recommendations, needs, mistakes }: Props) {
  return (
    <>
      <Several
        {...{ name: 'campaigns', label: 'Of which campaigns', any: 'Any campaign', of: campaigns }}
        error={mistakes.campaigns}
      />
      <Several
        {...{
          name: 'recommendations',
          label: 'Or of campaigns of which recommendations',
          of: recommendations,
        }}
        any="Any, or none"
        error={mistakes.recommendations}
      />
      <fieldset className={f.field}>
        <legend>Only where</legend>
        {(Object.keys(needWords) as JourneyNeed[]).map((need) => (
          <label key={need} className={f.tick}>
            <input type="checkbox" name={`needs-${need}`} value="yes" defaultChecked={needs.includes(need)} />
            <span>{capitalise(needWords[need])}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

type SeveralProps = { name: string; label: string; any: string; of: ScopeView; error?: string }

/** A select for each that is chosen, and one more: choosing nothing in it takes it out. */
function Several({ name, label, any, of: { chosen, options }, error }: SeveralProps) {
  return (
    <Field name={name} label={label} error={error}>
      <div className={s.several}>
        {[...chosen, ''].map((value, at) => (
          <select
            key={value}
            id={at === 0 ? name : undefined}
            name={name}
            defaultValue={value}
            aria-label={at === 0 ? undefined : `${label}, choice ${at + 1}`}
          >
            <option value="">{value !== '' ? 'Take this out' : at === 0 ? any : 'Or another'}</option>
            {value !== '' && !options.some((option) => option.value === value) && (
              <option value={value}>{`${value} (gone)`}</option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
        ))}
      </div>
    </Field>
  )
}
