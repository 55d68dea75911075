import styles from '@/app/staff/ui/button.module.css'
import { conditionWords, eitherOf, listWords } from '@/app/staff/ui/condition-words'
import type { Mistakes } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import type { Option } from '@/app/staff/ui/form-spec'
import s from './who.module.css'
import type { ChooserView, ConditionView, WhoView } from './who-view'

type Props = { condition: ConditionView; number: string; lists: WhoView['lists']; mistakes: Mistakes }

/** What is chosen in a condition: one of a few things, from lists, a number. */
export function Choosers({ condition, number, lists, mistakes }: Props) {
  const { name, of, choosers, days, outcome } = condition
  const either = eitherOf[of]
  return (
    <div className={s.choosers}>
      {either && (
        <select
          className={s.either}
          name={`${name}.outcome`}
          defaultValue={outcome}
          aria-label={`Condition ${number}: ${either.what}`}
        >
          <Options of={either.options} />
        </select>
      )}
      {choosers.map((chooser) => (
        <Chooser key={chooser.name} {...{ chooser, number }} options={lists[chooser.list] ?? []} />
      ))}
      {conditionWords[of].days && (
        <Days name={`${name}.days`} of={of} days={days} error={mistakes[`${name}.days`]} number={number} />
      )}
    </div>
  )
}

function Options({ of }: { of: Option[] }) {
  return of.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
}

type ChooserProps = { chooser: ChooserView; options: Option[]; number: string }

function Chooser(props: ChooserProps) {
  if (props.chooser.as === 'select') return <Selects {...props} />
  if (props.chooser.as === 'ticks')
    return <Ticks name={props.chooser.name} of={props.options} on={props.chooser.chosen} />
  return <Search {...props} />
}

/** One for each that is chosen, and one more: choosing nothing in it takes it out. */
function Selects({ chooser: { name, list, chosen }, options, number }: ChooserProps) {
  const { any, or, one } = listWords[list]
  const places = [...chosen, { value: '', words: '' }]
  return places.map(({ value, words }, at) => (
    <select
      key={value}
      id={at === 0 ? name : undefined}
      className={value === '' && at > 0 ? s.more : undefined}
      name={name}
      defaultValue={value}
      aria-label={`Condition ${number}: ${one}${at > 0 ? `, choice ${at + 1}` : ''}`}
    >
      <option value="">
        {value === '' && at > 0 ? or : at === 0 && chosen.length < 2 ? any : 'take this out'}
      </option>
      {value !== '' && !options.some((option) => option.value === value) && (
        <option value={value}>{words}</option>
      )}
      <Options of={options} />
    </select>
  ))
}

function Ticks({ name, of, on }: { name: string; of: Option[]; on: Option[] }) {
  return (
    <div className={s.ticks}>
      {of.map(({ value, words }) => (
        <label key={value} className={f.tick}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={on.some((one) => one.value === value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  )
}

/** Too many for a list: words are looked for, and what was found is ticked. */
function Search({ chooser: { name, list, chosen, find, found }, number }: ChooserProps) {
  const { one, any } = listWords[list]
  const base = name.replace(/\.\w+$/, '')
  return (
    <div className={s.search}>
      {chosen.length > 0 ? (
        <Ticks name={name} of={chosen} on={chosen} />
      ) : (
        <span className={f.hint}>Now: {any}.</span>
      )}
      <div className={s.find}>
        <label htmlFor={`${base}.find`}>
          Find {one}
          <span className="vh"> for condition {number}</span>
        </label>
        <input id={`${base}.find`} name={`${base}.find`} type="text" maxLength={80} defaultValue={find} />
        <button className={`${styles.btn} ${styles.small}`} type="submit" name="do" value="find">
          Find
          <span className="vh">
            {' '}
            {one} for condition {number}
          </span>
        </button>
      </div>
      {found && (
        <>
          <input type="hidden" name={`${base}.found`} value={find} />
          <p className={f.hint}>
            {found.length === 0
              ? `Nothing is found for “${find}”. Check the spelling, or try fewer letters.`
              : 'Tick those you mean, then count again.'}
          </p>
          <Ticks name={name} of={found} on={[]} />
        </>
      )}
    </div>
  )
}

type DaysProps = { name: string; of: ConditionView['of']; days: string; error?: string; number: string }

function Days({ name, of, days, error, number }: DaysProps) {
  const words = conditionWords[of].days
  if (!words) return null
  return (
    <div className={s.days}>
      {error && (
        <span className={f.err} id={`${name}-error`}>
          {error}
        </span>
      )}
      <label>
        {words.before && <span>{words.before}</span>}
        <input
          id={name}
          name={name}
          type="text"
          inputMode="numeric"
          maxLength={20}
          defaultValue={days}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
        />
        <span>
          {words.after}
          <span className="vh"> (condition {number})</span>
          {words.isOptional && days === '' && <span className={f.hint}> (empty: at any time)</span>}
        </span>
      </label>
    </div>
  )
}
