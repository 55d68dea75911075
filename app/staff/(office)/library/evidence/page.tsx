import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { filterWords, statisticStanding } from '@/app/staff/ui/evidence-words'
import f from '@/app/staff/ui/form.module.css'
import { LibraryViews } from '@/app/staff/ui/library-views'
import { PageHead, Part, Status } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import {
  countDeskStatistics,
  type DeskStatistic,
  listDeskStatistics,
  type StatisticFilter,
  statisticFilters,
} from '@/lib/library/evidence/desk-queries'
import { formatRough } from '@/lib/rough-date'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../../views/saved-views'

export const metadata: Metadata = { title: 'Evidence' }

type Query = Record<'show' | 'q', string | string[] | undefined>

/** Every figure, those that need somebody first. */
export default async function EvidencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requireStaff('library.read', '/staff/library/evidence')
  const { show, q } = await searchParams
  const filter = statisticFilters.find((name) => name === show) ?? 'all'
  const words = typeof q === 'string' ? q.slice(0, 100) : ''
  const [rows, counts] = await Promise.all([listDeskStatistics(filter, words), countDeskStatistics()])
  return (
    <>
      <PageHead
        title="Figures"
        acts={
          may(person.role, 'library.edit') && (
            <Link
              className={`${button.btn} ${button.go}`}
              href="/staff/library/evidence/new"
              prefetch={false}
            >
              Enter a figure
            </Link>
          )
        }
      >
        <p>{summary(counts)}</p>
      </PageHead>
      <LibraryViews here="/staff/library/evidence" />
      <Filter filter={filter} words={words} counts={counts} />
      <SavedViews page="/staff/library/evidence" params={{ show, q }} />
      <Part id="figures" title={filterWords[filter]} say={counted(rows.length, 'figure')}>
        {rows.length === 0 ? <p>There are none of these.</p> : <Figures rows={rows} />}
      </Part>
    </>
  )
}

function summary(counts: Record<StatisticFilter, number>): string {
  const open = [
    counts.review > 0 && `${counted(counts.review, 'review')} overdue`,
    counts.outdated > 0 && `${counts.outdated} replaced and still shown`,
    counts.unpublished > 0 && `${counts.unpublished} not published`,
  ].filter(Boolean)
  return `${counted(counts.all, 'figure')}${open.length > 0 ? `: ${open.join(', ')}` : ', all current'}. Each with its source and its date.`
}

function Filter({
  filter,
  words,
  counts,
}: {
  filter: StatisticFilter
  words: string
  counts: Record<StatisticFilter, number>
}) {
  return (
    <form className={`${f.form} ${f.inline} ${s.note}`} method="get">
      <div>
        <label htmlFor="show">Show</label>
        <select id="show" name="show" defaultValue={filter}>
          {statisticFilters.map((name) => (
            <option key={name} value={name}>
              {filterWords[name]} ({counts[name]})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="q">Words in figure or source</label>
        <input id="q" name="q" type="search" defaultValue={words} />
      </div>
      <button className={button.btn} type="submit">
        Show
      </button>
    </form>
  )
}

function Figures({ rows }: { rows: DeskStatistic[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Figures with source, date and state</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Source</th>
          <th scope="col">As of</th>
          <th scope="col">State</th>
          <th scope="col" className={table.n}>
            Live in
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { sign, words } = statisticStanding(row)
          return (
            <tr key={row.key}>
              <th scope="row" className={table.full}>
                <Link href={`/staff/library/evidence/${row.key}`} prefetch={false}>
                  <b>{row.shown}</b> {row.says}
                </Link>
                <span className={table.sub}>
                  {row.key}
                  {row.isSample && ', sample'}
                </span>
              </th>
              <td className={table.full}>{row.sourceTitle}</td>
              <td className="nw" data-l="As of">
                {formatRough({ on: row.asOf, precision: row.asOfPrecision })}
              </td>
              <td className="nw" data-l="State">
                <Status sign={sign}>{words}</Status>
              </td>
              <td className={table.n} data-l="Live in">
                {row.livePlaces}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
