import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import type { Criteria } from '@/lib/invalidations/criteria'
import type { CampaignChoice } from '@/lib/signatures/desk/campaign-choices'
import type { ConditionField, Typed } from './criteria-query'
import s from './invalidations.module.css'

type Row = { field: ConditionField; label: string; type?: 'datetime-local'; of: (keyof Criteria)[] }

const rows: Row[] = [
  { field: 'campaign', label: 'Campaign', of: ['campaignId'] },
  { field: 'network', label: 'Network or address', of: ['network'] },
  { field: 'from', label: 'Received from', type: 'datetime-local', of: ['receivedFrom'] },
  { field: 'to', label: 'Received before', type: 'datetime-local', of: ['receivedUntil'] },
  { field: 'score', label: 'Score from', of: ['scoreFrom'] },
  { field: 'domain', label: 'Email domain', of: ['domain'] },
  { field: 'name', label: 'Name', of: ['name'] },
  { field: 'postcode', label: 'Postcode or its beginning', of: ['postcode', 'area'] },
  { field: 'country', label: 'Country', of: ['country'] },
  { field: 'source', label: 'Source code', of: ['source'] },
]

type Props = {
  typed: Typed
  mistakes: Typed
  campaigns: CampaignChoice[]
  alone: { condition: keyof Criteria; matches: number | 'more' | null }[]
  total: number | null
}

/** The conditions, each with what it matches alone, so that one that does nothing stands out. */
export function ConditionsForm({ typed, mistakes, campaigns, alone, total }: Props) {
  return (
    <form
      className={`${f.controls} ${s.conditions}`}
      method="post"
      action="/staff/signatures/invalidations/find"
    >
      <table className={table.t}>
        <caption className="vh">Conditions; every one that is filled in must hold</caption>
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">Is</th>
            <th scope="col" className={table.n}>
              Alone matches
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">
                <label htmlFor={row.field}>{row.label}</label>
              </th>
              <td>
                <Condition row={row} typed={typed} mistake={mistakes[row.field]} campaigns={campaigns} />
              </td>
              <td className={table.n}>{aloneWords(alone, row)}</td>
            </tr>
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                All together, of those that can still count
              </th>
              <td className={table.n}>{formatCount(total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      <button className={button.btn} type="submit">
        {total === null ? 'Count' : 'Count again'}
      </button>
    </form>
  )
}

type ConditionProps = { row: Row; typed: Typed; mistake: string | undefined; campaigns: CampaignChoice[] }

function Condition({ row: { field, type }, typed, mistake, campaigns }: ConditionProps) {
  const props = {
    id: field,
    name: field,
    defaultValue: typed[field] ?? '',
    ...(mistake ? { 'aria-invalid': true, 'aria-describedby': `${field}-mistake` } : {}),
  }
  return (
    <>
      {mistake && (
        <p className={f.err} id={`${field}-mistake`}>
          {mistake}
        </p>
      )}
      {field === 'campaign' ? (
        <select {...props}>
          <option value="">Any campaign</option>
          {campaigns.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input {...props} type={type ?? 'text'} maxLength={80} autoComplete="off" />
      )}
    </>
  )
}

function aloneWords(alone: Props['alone'], { of }: Row): string {
  const found = alone.find(({ condition }) => of.includes(condition))
  if (!found) return ''
  if (found.matches === null) return 'not counted'
  return found.matches === 'more' ? 'over 10,000' : formatCount(found.matches)
}
