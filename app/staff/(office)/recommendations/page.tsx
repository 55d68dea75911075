import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import { PageHead, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import { counted } from '@/app/staff/ui/words'
import { londonDay } from '@/lib/london-time'
import { offeredBy } from '@/lib/recommendations/filter'
import { type BoardRow, listBoard } from '@/lib/recommendations/staff-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { SavedViews } from '../views/saved-views'
import { Board } from './board'
import { RecommendationTable } from './recommendation-table'

export const metadata: Metadata = { title: 'Recommendations' }

const views = {
  all: { words: 'All', holds: (_row: BoardRow) => true },
  overdue: { words: 'Overdue', holds: (row: BoardRow) => row.isOverdue },
  no_campaign: {
    words: 'No campaign',
    holds: (row: BoardRow) => row.campaigns.length === 0 && row.retired === null && row.partOf === null,
  },
  retired: { words: 'Retired', holds: (row: BoardRow) => row.retired !== null },
} as const
type View = keyof typeof views

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RecommendationsPage({ searchParams }: Props) {
  const person = await requireStaff('library.read', '/staff/recommendations')
  const query = await searchParams
  const now = Date.now()
  const all = await listBoard(now)
  const { bodies } = offeredBy(all)
  const owners = [...new Set(all.map(({ owner }) => owner).filter(Boolean))].sort()
  const view: View =
    typeof query.view === 'string' && Object.hasOwn(views, query.view) ? (query.view as View) : 'all'
  const body = bodies.find(({ slug }) => slug === query.body)?.slug ?? ''
  const owner = owners.find((name) => name === query.owner) ?? ''
  const shown = all.filter(
    (row) =>
      views[view].holds(row) &&
      (body === '' || row.addresseesOverTime.some((holder) => holder.body.slug === body)) &&
      (owner === '' || row.owner === owner),
  )
  return (
    <>
      <PageHead
        title="Recommendations"
        acts={
          <>
            <Link className={button.btn} href="/staff/recommendations/bodies" prefetch={false}>
              Bodies
            </Link>
            {may(person.role, 'library.edit') && (
              <Link
                className={`${button.btn} ${button.go}`}
                href="/staff/recommendations/new"
                prefetch={false}
              >
                New recommendation
              </Link>
            )}
          </>
        }
      >
        <p>{lede(all)}</p>
      </PageHead>
      <form className={`${f.form} ${f.inline} ${s.note}`} method="get">
        <input type="hidden" name="view" value={view} />
        <div>
          <label htmlFor="body">Body</label>
          <select id="body" name="body" defaultValue={body}>
            <option value="">Any body, with successors</option>
            {bodies.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="owner">Looked after by</label>
          <select id="owner" name="owner" defaultValue={owner}>
            <option value="">Anyone</option>
            {owners.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <button className={button.btn} type="submit">
          Show
        </button>
      </form>
      <nav className={s.views} aria-label="Which recommendations">
        {Object.entries(views).map(([key, { words, holds }]) => (
          <Link
            key={key}
            href={`/staff/recommendations?view=${key}`}
            prefetch={false}
            aria-current={key === view ? 'page' : undefined}
          >
            {words} {all.filter(holds).length}
          </Link>
        ))}
        <a href="/recommendations.csv">CSV</a>
      </nav>
      <SavedViews page="/staff/recommendations" params={query} />
      {shown.length === 0 ? (
        <p>There are none of these.</p>
      ) : (
        <>
          <Part id="board" title="Board" say="what they said, down; what was done, across">
            <Board rows={shown} today={londonDay(now)} />
          </Part>
          <Part id="table" title="Table" say="overdue is worked out from the date, never typed">
            <RecommendationTable rows={shown} today={londonDay(now)} />
          </Part>
        </>
      )}
    </>
  )
}

function lede(all: BoardRow[]): string {
  const samples = all.filter(({ isSample }) => isSample).length
  const overdue = all.filter(({ isOverdue }) => isOverdue)
  const first = `${counted(all.length, 'ask')}${samples > 0 ? `, ${counted(samples, 'of them a sample', 'of them samples')}` : ''}.`
  if (overdue.length === 0) return `${first} No answer is overdue.`
  const longest = overdue.toSorted((a, b) => (a.answerDue ?? '').localeCompare(b.answerDue ?? ''))[0]
  return `${first} ${counted(overdue.length, 'has', 'have')} had no answer by the day one was due; ${longest?.number} has waited longest.`
}
