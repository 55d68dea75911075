import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import parts from '@/app/staff/ui/parts.module.css'
import { stateWords } from '@/app/staff/ui/signature-words'
import type { CampaignChoice } from '@/lib/signatures/desk/campaign-choices'
import type { Sees } from '@/lib/signatures/desk/signature-filter'
import s from './filter.module.css'
import { flags, type ListQuery, listPath, type ReadQuery } from './list-query'

type Props = { query: ListQuery; read: ReadQuery; campaigns: CampaignChoice[]; sees: Sees }

/** The filter. It is posted, so that no name or email stands in an address; the list it leads to has one that can be shared. */
export function FilterForm({ query, read, campaigns, sees }: Props) {
  const { mistakes } = read
  return (
    <form
      className={`${f.controls} ${s.filter}`}
      method="post"
      action={`${listPath}/find`}
      aria-label="Filter signatures"
    >
      <div className={s.search}>
        <label htmlFor="q">Search</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={read.line}
          maxLength={300}
          autoComplete="off"
          {...said('q', mistakes)}
        />
      </div>
      <Choice
        name="campaign"
        label="Campaign"
        none="All campaigns"
        chosen={query.campaign}
        options={campaigns.map(({ slug, name }) => [slug, name])}
      />
      <Choice
        name="state"
        label="State"
        none="Any state"
        chosen={query.state}
        options={Object.entries(stateWords).map(([state, { words }]) => [state, words])}
      />
      <Choice
        name="flag"
        label="Flag"
        none="Any flag"
        chosen={query.flag}
        options={Object.entries(flags).map(([flag, { words }]) => [flag, words])}
      />
      <div>
        <label htmlFor="from">Received from</label>
        <input
          id="from"
          name="from"
          type="datetime-local"
          defaultValue={query.from}
          {...said('from', mistakes)}
        />
      </div>
      <div>
        <label htmlFor="to">And before</label>
        <input id="to" name="to" type="datetime-local" defaultValue={query.to} {...said('to', mistakes)} />
      </div>
      <div className={s.go}>
        <button className={button.btn} type="submit">
          Show
        </button>
        <Link href={listPath} prefetch={false}>
          Clear
        </Link>
      </div>
      {Object.keys(mistakes).length > 0 && (
        <ul className={`${f.err} ${s.mistakes}`} role="alert">
          {Object.entries(mistakes).map(([field, words]) => (
            <li key={field} id={`${field}-mistake`}>
              {words}
            </li>
          ))}
        </ul>
      )}
      <Syntax sees={sees} />
    </form>
  )
}

function said(field: string, mistakes: Record<string, string>) {
  return mistakes[field] ? { 'aria-invalid': true, 'aria-describedby': `${field}-mistake` } : {}
}

type ChoiceProps = {
  name: string
  label: string
  none: string
  chosen: string | undefined
  options: string[][]
}

function Choice({ name, label, none, chosen = '', options }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">{none}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function Syntax({ sees }: { sees: Sees }) {
  const terms: [string, string][] = [
    ['adeyemi', 'a word of a name, in any script'],
    ...(sees.email
      ? ([
          ['a.b+x@example.org', 'an email, by the rules that keep duplicates apart'],
          ['domain:example.org', 'everyone at a domain'],
        ] as [string, string][])
      : []),
    ...(sees.network ? ([['ip:203.0.113.0/24', 'an address or a network']] as [string, string][]) : []),
    ['postcode:SE5', 'a district; SE5 8 a sector, SE5 8AF a whole postcode, area:SE an area'],
    ['country:IE', 'a country by its two letters'],
    ['score:>60', 'above, below (<60) or between (40..60)'],
    ['source:wa-share', 'a source code'],
  ]
  return (
    <details className={s.syntax}>
      <summary>What can be searched</summary>
      <dl className={parts.facts}>
        {terms.map(([term, means]) => (
          <div key={term}>
            <dt>
              <b>{term}</b>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>
        A search that names somebody is not written into the address of the page: the address carries it
        sealed, for you alone and for twelve hours.
      </p>
    </details>
  )
}
