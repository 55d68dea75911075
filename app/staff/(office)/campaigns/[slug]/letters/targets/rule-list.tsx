import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { type RuleNames, ruleActWords, ruleWords } from '@/app/staff/ui/letter-words'
import table from '@/app/staff/ui/table.module.css'
import { capitalise } from '@/app/ui/format'
import { markOf } from '@/lib/letters/edit-rules'
import type { EditedAction } from '@/lib/letters/staff-action'
import { arrangeRule } from './actions'

type Props = Pick<EditedAction, 'rules' | 'variants'> & { slug: string; names: RuleNames; mayEdit: boolean }

/** The rules in order, each with what it does and the acts that arrange it. */
export function RuleList({ slug, rules, variants, names, mayEdit }: Props) {
  if (rules.length === 0) return <p>There are none, so nobody is asked.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Rules in order</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Whom it fits</th>
          <th scope="col">What happens</th>
          {mayEdit && <th scope="col">Arrange</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, place) => (
          <tr key={`${markOf(rule)} ${rule.variantId}`}>
            <td data-l="Rule">{place + 1}</td>
            <th scope="row" className={table.full}>
              {ruleWords(rule.fits, names)}
            </th>
            <td className={table.full}>{capitalise(ruleActWords(rule, variants))}</td>
            {mayEdit && (
              <td className={table.full}>
                <form action={arrangeRule.bind(null, slug)} className={button.acts}>
                  <input type="hidden" name="place" value={place} />
                  <input type="hidden" name="mark" value={markOf(rule)} />
                  <Link href={`?rule=${place + 1}#rule-form`} prefetch={false}>
                    Change<span className="vh"> rule {place + 1}</span>
                  </Link>
                  {place > 0 && <Act name="earlier" words="Up" place={place} />}
                  {place < rules.length - 1 && <Act name="later" words="Down" place={place} />}
                  <Act name="delete" words="Delete" place={place} />
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Act({ name, words, place }: { name: string; words: string; place: number }) {
  return (
    <button className={button.asLink} type="submit" name="do" value={name}>
      {words}
      <span className="vh"> (rule {place + 1})</span>
    </button>
  )
}
