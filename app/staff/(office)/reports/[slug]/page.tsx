import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import form from '@/app/staff/ui/form.module.css'
import { PageHead } from '@/app/staff/ui/parts'
import { formatCount } from '@/app/ui/format'
import { type DayRange, earlierDay } from '@/lib/insight/day-range'
import { listReportedCampaigns, type ReportedCampaign } from '@/lib/insight/read-campaigns'
import { type Report, readReport } from '@/lib/insight/read-report'
import { sourcesFinding } from '@/lib/insight/read-sources'
import { largestLoss } from '@/lib/insight/read-steps'
import { seatsFinding } from '@/lib/insight/seats/seat-map'
import { londonDay, londonTime } from '@/lib/london-time'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { longDay, rangeWords } from '../day-words'
import s from '../reports.module.css'
import {
  growthSentence,
  movesSentence,
  seatsSentence,
  shownTotal,
  sourcesSentence,
  stepsSentence,
  writersSentence,
} from '../sentences'
import { AreasAnswer } from './areas-section'
import { definitions, type QuestionKey, questions } from './definitions'
import { GrowthAnswer } from './growth-section'
import { MovesAnswer } from './moves-section'
import { Question } from './question'
import { readAsked } from './read-asked'
import { SourcesAnswer } from './sources-section'
import { StepsAnswer } from './steps-section'
import { WritersAnswer } from './writers-section'

export const metadata: Metadata = { title: 'Report' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Six questions about one campaign, each answered in a sentence, with what the answer rests on. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = [await params, await searchParams]
  const person = await requireStaff('report.read', `/staff/reports/${slug}`)
  if (typeof asked.campaign === 'string' && asked.campaign && asked.campaign !== slug)
    redirect(`/staff/reports/${encodeURIComponent(asked.campaign)}`)
  const { campaign, range, now } = await readAsked(slug, asked.from, asked.to)
  const [campaigns, report] = await Promise.all([
    listReportedCampaigns(now),
    readReport(campaign, range, now),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ href: '/staff/reports', words: 'Reports' }]}
        here={campaign.name}
        title={`${campaign.name}: report`}
        acts={
          may(person.role, 'hand_in.make') && (
            <Link
              className={button.btn}
              href={`/staff/campaigns/${encodeURIComponent(slug)}/hand-in`}
              prefetch={false}
            >
              Make the hand-in pack
            </Link>
          )
        }
      >
        <p>{headline(campaign, range, report, now)}</p>
      </PageHead>
      <form
        className={`${form.controls} ${s.bar}`}
        method="get"
        action={`/staff/reports/${slug}`}
        aria-label="What to report on"
      >
        <label htmlFor="campaign">Campaign</label>
        <select id="campaign" name="campaign" defaultValue={slug}>
          {campaigns.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
        <label htmlFor="from">From</label>
        <input id="from" name="from" type="date" defaultValue={range.from} />
        <label htmlFor="to">To</label>
        <input id="to" name="to" type="date" defaultValue={range.to} />
        <button className={button.btn} type="submit">
          Show
        </button>
        <nav className={s.jump} aria-label="Questions">
          {Object.entries(questions).map(([key, words]) => (
            <a key={key} href={`#${key}`}>
              {words}
            </a>
          ))}
        </nav>
      </form>
      {range.mistake && (
        <p className={s.mistake} role="alert">
          {mistakeWords[range.mistake]} All days are shown.
        </p>
      )}
      <p className={s.hint}>
        Totals of five and more, whatever your role. No name or address is on this page.
        {campaign.isSample && ' This is a sample campaign.'}
      </p>
      <Answers report={report} range={range} slug={slug} />
    </>
  )
}

const mistakeWords = {
  no_such_day: 'There is no such day: write it as year, month and day, like 2026-10-14.',
  ends_before_it_begins: 'The last day lies before the first: exchange them.',
}

function headline(campaign: ReportedCampaign, range: DayRange, report: Report, now: number): string {
  const goal = campaign.goals.find(({ atCount }) => atCount > report.inAll) ?? campaign.goals.at(-1)
  const share =
    goal && report.inAll >= 5
      ? `, ${Math.floor((100 * report.inAll) / goal.atCount)}% of ${formatCount(goal.atCount)}`
      : ''
  const until =
    range.to === earlierDay(range.to, londonDay(now)) && range.to === londonDay(now)
      ? `${londonTime(now)} today`
      : `the end of ${longDay(range.to)}`
  return `${shownTotal(report.inAll)} confirmed by ${until}${share}. Shown: ${rangeWords(range)}, from daily totals.`
}

function Answers({ report, range, slug }: { report: Report; range: DayRange; slug: string }) {
  const loss = largestLoss(report.steps)
  const confirmed = report.sources.all.confirmed
  const of = (key: QuestionKey) => ({
    id: key,
    number: Object.keys(questions).indexOf(key) + 1,
    title: questions[key],
    definition: definitions[key],
    csv: `/staff/reports/${slug}/csv/${key}?from=${range.from}&to=${range.to}`,
  })
  return (
    <>
      <Question {...of('growth')} answer={growthSentence(report.growth)}>
        <GrowthAnswer report={report} />
      </Question>
      <Question {...of('sources')} answer={sourcesSentence(sourcesFinding(report.sources))}>
        <SourcesAnswer sources={report.sources} />
      </Question>
      <Question {...of('steps')} answer={stepsSentence(loss, report.openingsCountedSince, range.from)}>
        <StepsAnswer steps={report.steps} worst={loss} />
      </Question>
      <Question {...of('areas')} answer={seatsSentence(seatsFinding(report.seats))}>
        <AreasAnswer seats={report.seats} />
      </Question>
      <Question {...of('writers')} answer={writersSentence(report.writers, confirmed)}>
        <WritersAnswer writers={report.writers} range={range} />
      </Question>
      <Question {...of('moves')} answer={movesSentence(report.moves, report.pushed)}>
        <MovesAnswer moves={report.moves} range={range} />
      </Question>
    </>
  )
}
