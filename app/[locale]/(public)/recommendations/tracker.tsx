import { Docket } from '@/app/ui/docket'
import { formatCount } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { londonDay } from '@/lib/london-time'
import { type Choice, choose, noChoice, offeredBy } from '@/lib/recommendations/filter'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { formatRough } from '@/lib/rough-date'
import { PrintTable } from './print-table'
import s from './tracker.module.css'
import { TrackerCounts } from './tracker-counts'
import { csvAddress, TrackerFilter } from './tracker-filter'
import { TrackerRow } from './tracker-row'

type Props = { all: RecommendationSummary[]; now: number; chosen?: { choice: Choice; unknown: boolean } }

/** Everything that was asked for under where it was asked, narrowed down where the reader chose something. */
export function Tracker({ all, now, chosen }: Props) {
  const shown = chosen ? choose(all, chosen.choice) : all
  const today = londonDay(now)
  return (
    <>
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          chosen ? { words: 'Recommendations', href: '/recommendations' } : { words: 'Recommendations' },
          ...(chosen ? [{ words: 'Chosen recommendations' }] : []),
        ]}
        title="What we have asked for, and what came of it"
        lead="Each recommendation keeps its number for good. What a body answered and what it did are recorded apart, because they are often not the same."
      />
      {!chosen && <TrackerCounts all={all} />}
      <TrackerFilter offered={offeredBy(all)} choice={chosen?.choice ?? noChoice} />
      {chosen?.unknown && (
        <Notice title="Part of that address names nothing we know" status>
          <p>We left it out. Choose again from the lists above.</p>
        </Notice>
      )}
      <div className={s.line}>
        <p role={chosen ? 'status' : undefined}>
          <b>{shownWords(shown.length, Boolean(chosen))}</b>
          {sampleWords(shown)}
        </p>
        <Key />
        <p>
          <a href={csvAddress(chosen?.choice ?? noChoice)} download>
            Download CSV
          </a>
        </p>
      </div>
      <div className={s.onScreen}>
        {groupsOf(shown).map((group) => (
          <Group key={group.id} {...group} today={today} />
        ))}
      </div>
      <PrintTable recommendations={shown} now={now} />
    </>
  )
}

function shownWords(count: number, isChosen: boolean): string {
  if (count === 0) return isChosen ? 'None fits. Choose something wider.' : 'Nothing is recorded yet.'
  return `${formatCount(count)} shown`
}

function sampleWords(shown: RecommendationSummary[]): string {
  const samples = shown.filter(({ isSample }) => isSample).length
  if (shown.length === 0) return ''
  if (samples === 0) return ', by number.'
  return `, by number. ${formatCount(samples)} of them ${samples === 1 ? 'is a sample' : 'are samples'}.`
}

/** What the squares mean. */
function Key() {
  return (
    <ul className={s.key} aria-label="What the squares mean">
      <li className={s.done}>Happened</li>
      <li className={s.now}>Where it is now</li>
      <li>Still to come</li>
      <li className={s.open}>Not assessed by us</li>
    </ul>
  )
}

type GroupOf = { id: string; title: string; note: string; address: string; rows: RecommendationSummary[] }

function groupsOf(shown: RecommendationSummary[]): GroupOf[] {
  const groups = new Map<string, GroupOf>()
  for (const one of shown) {
    const key = one.isSample ? 'sample' : `in-${one.madeIn?.id ?? 0}`
    const group = groups.get(key) ?? { id: key, rows: [], ...headOf(one) }
    group.rows.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function headOf({
  isSample,
  madeIn,
  madeOn,
}: RecommendationSummary): Pick<GroupOf, 'title' | 'note' | 'address'> {
  if (isSample)
    return {
      title: 'Samples: a body that does not exist',
      note: 'Invented, so that you can see how answers are recorded.',
      address: '',
    }
  if (!madeIn) return { title: 'Asked elsewhere', note: '', address: '' }
  const when = madeIn.dated ?? madeOn
  return {
    title: when ? `${madeIn.title}, ${formatRough(when)}` : madeIn.title,
    note: madeIn.standfirst,
    address: madeIn.address,
  }
}

function Group({ id, title, note, address, rows, today }: GroupOf & { today: string }) {
  const numbers = new Set(rows.map(({ number }) => number))
  const tops = rows.filter(({ partOf }) => partOf === null || !numbers.has(partOf))
  return (
    <section className={s.group} aria-labelledby={`${id}-heading`}>
      <div className={s.head}>
        <h2 id={`${id}-heading`}>{address ? <a href={address}>{title}</a> : title}</h2>
        {note && <p>{note}</p>}
      </div>
      <Docket>
        {tops.map((one) => (
          <TrackerRow
            key={one.number}
            recommendation={one}
            parts={rows.filter(({ partOf }) => partOf === one.number)}
            today={today}
          />
        ))}
      </Docket>
    </section>
  )
}
