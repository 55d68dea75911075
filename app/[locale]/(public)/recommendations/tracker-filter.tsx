import { SubmitButton } from '@/app/ui/button'
import { implementationWords, responseWords } from '@/app/ui/recommendation-words'
import type { Choice, Offered } from '@/lib/recommendations/filter'
import s from './tracker.module.css'

/** A plain form: what is chosen stands in the address it leads to. */
export function TrackerFilter({ offered, choice }: { offered: Offered; choice: Choice }) {
  return (
    <form className={s.filter} action="/recommendations/shown" method="get">
      <Choose
        name="body"
        label="Addressed to"
        any="Anybody"
        value={choice.body}
        options={offered.bodies.map(({ slug, name }) => [slug, name])}
      />
      <Choose
        name="issue"
        label="Issue"
        any="All issues"
        value={choice.issue}
        options={offered.issues.map(({ slug, title }) => [slug, title])}
      />
      <Choose
        name="response"
        label="Response"
        any="Any response"
        value={choice.response}
        options={Object.entries(responseWords)}
      />
      <Choose
        name="implementation"
        label="In practice"
        any="Any"
        value={choice.implementation}
        options={Object.entries(implementationWords)}
      />
      <label className={s.tick}>
        <input type="checkbox" name="overdue" value="yes" defaultChecked={choice.overdue} />
        <span>Answer overdue</span>
      </label>
      <SubmitButton look="line">Show</SubmitButton>
    </form>
  )
}

type ChooseProps = { name: string; label: string; any: string; value: string; options: [string, string][] }

function Choose({ name, label, any, value, options }: ChooseProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The same choice as a file for a spreadsheet. */
export function csvAddress({ overdue, ...choice }: Choice): string {
  const chosen = Object.entries({ ...choice, overdue: overdue ? 'yes' : '' }).filter(
    ([, value]) => value !== '',
  )
  return chosen.length === 0 ? '/recommendations.csv' : `/recommendations.csv?${new URLSearchParams(chosen)}`
}
