import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import type { Option } from '@/app/staff/ui/form-spec'
import { misfitWords, nationOptions, wordsOfCondition, wordsOfStep } from '@/app/staff/ui/next-step-words'
import { Part, Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { chooseNextStep, misfitsOf, type NextStepRule, type PersonNow } from '@/lib/campaigns/next-step'

type Query = Record<string, string | string[] | undefined>
type Props = { rules: NextStepRule[]; query: Query }

/** Somebody who has just signed, as the address describes them, and which rule they would meet. */
export function WhoWouldSee({ rules, query }: Props) {
  const person = personOf(query)
  const chosen = chooseNextStep(rules, person)
  return (
    <Part
      id="who"
      title="What would this person see"
      say={
        chosen
          ? `rule ${rules.indexOf(chosen) + 1}: they are asked to ${wordsOfStep(chosen)}`
          : 'no rule fits: the page of thanks asks them to share'
      }
    >
      <form className={`${f.form} ${f.inline}`} method="get" action="#who" aria-label="Choose a person">
        <input type="hidden" name="part" value="next_steps" />
        <Choice name="written" label="Letter" chosen={query.written} options={written} />
        <Choice name="updates" label="Updates" chosen={query.updates} options={updates} />
        <Choice name="country" label="Lives in" chosen={query.country} options={countries} />
        <Choice name="nation" label="Nation" chosen={query.nation} options={nationOptions} />
        <div>
          <label htmlFor="who-source">Came from</label>
          <input id="who-source" name="source" type="text" defaultValue={person.source} maxLength={60} />
        </div>
        <button className={button.btn} type="submit">
          Show
        </button>
      </form>
      {rules.length > 0 && (
        <table className={`${table.t} ${table.stack}`}>
          <caption className="vh">The saved rules, and whether each fits this person</caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">For</th>
              <th scope="col">They are asked to</th>
              <th scope="col">This person</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td>{wordsOfCondition(rule)}</td>
                <td className={table.full}>{wordsOfStep(rule)}</td>
                <td>
                  <Fit rule={rule} person={person} isChosen={rule === chosen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

function Fit({ rule, person, isChosen }: { rule: NextStepRule; person: PersonNow; isChosen: boolean }) {
  const misfits = misfitsOf(rule, person)
  if (isChosen) return <Status sign="done">Sees this</Status>
  if (misfits.length === 0) return <Status sign="half">Fits, but an earlier one does</Status>
  return <Status sign="to_come">Not: {misfits.map((misfit) => misfitWords[misfit]).join('; ')}</Status>
}

const written: Option[] = [
  { value: 'no', words: 'not written' },
  { value: 'yes', words: 'written' },
]
const updates: Option[] = [
  { value: 'no', words: 'no' },
  { value: 'yes', words: 'yes' },
]
const countries: Option[] = [
  { value: 'GB', words: 'the United Kingdom' },
  { value: 'elsewhere', words: 'another country' },
]

type ChoiceProps = { name: string; label: string; chosen: string | string[] | undefined; options: Option[] }

function Choice({ name, label, chosen, options }: ChoiceProps) {
  const id = `who-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={typeof chosen === 'string' ? chosen : options[0]?.value}>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function personOf(query: Query): PersonNow {
  const isElsewhere = query.country === 'elsewhere'
  return {
    hasWritten: query.written === 'yes',
    wantsUpdates: query.updates === 'yes',
    country: isElsewhere ? 'FR' : 'GB',
    nation: !isElsewhere && typeof query.nation === 'string' && query.nation !== '' ? query.nation : null,
    source: typeof query.source === 'string' ? query.source.slice(0, 60) : '',
  }
}
