import { acceptsSignatures, isPaused } from '../campaigns/campaign'
import { lastLondonDay, londonDay } from '../london-time'
import type { DayRange } from './day-range'
import { type Growth, growthOf, type Taking } from './growth'
import type { ReportedCampaign } from './read-campaigns'
import { type CountedDays, readDays } from './read-days'
import { type Mark, readMarks } from './read-marks'
import { findPushed, type Move, readMoves } from './read-moves'
import { readSources, type Sources, sourcesShown } from './read-sources'
import { readVisits, type Step, stepsOf } from './read-steps'
import { readWriters, type Writers } from './read-writers'
import { readSeats, type SeatTotals } from './seats/read-seats'

export type Report = {
  counted: CountedDays
  inAll: number
  growth: Growth
  marks: Mark[]
  sources: Sources
  steps: Step[]
  openingsCountedSince: string | null
  seats: SeatTotals[]
  writers: Writers
  pushed: { number: string; title: string } | null
  moves: Move[]
}

/** Everything on the page of a report. Read from totals by day, source and seat: never from signatures. */
export async function readReport(campaign: ReportedCampaign, range: DayRange, now: number): Promise<Report> {
  const { id, recommendationId } = campaign
  const [counted, marks, sources, visits, seats, writers, pushed, moves] = await Promise.all([
    readDays(id, range),
    readMarks(id, range),
    readSources(id, range),
    readVisits(id, range),
    readSeats(id),
    readWriters(id, range),
    recommendationId === null ? null : findPushed(recommendationId),
    recommendationId === null ? [] : readMoves(range, recommendationId),
  ])
  const shown = sourcesShown(sources)
  const inAll = counted.days.reduce((sum, { confirmed }) => sum + confirmed, counted.confirmedBefore)
  const totals = { ...visits, ...shown.all, written: writers.people }
  return {
    counted,
    inAll,
    marks,
    seats,
    writers,
    pushed,
    moves,
    sources: shown,
    steps: stepsOf(totals, openingsCounted(visits.countedSince, range)),
    openingsCountedSince: visits.countedSince,
    growth: growthOf({
      days: counted.days,
      inAll,
      goals: campaign.goals,
      taking: takingOf(campaign, now),
      today: londonDay(now),
      lastDay: campaign.closesAt === null ? null : lastLondonDay(campaign.closesAt),
    }),
  }
}

function openingsCounted(since: string | null, range: DayRange): 'all' | 'some' | 'none' {
  if (since === null || since > range.to) return 'none'
  return since <= range.from ? 'all' : 'some'
}

function takingOf(campaign: ReportedCampaign, now: number): Taking {
  if (acceptsSignatures(campaign, now)) return 'open'
  if (isPaused(campaign, now)) return 'paused'
  return campaign.opensAt === null || now < campaign.opensAt ? 'not_yet' : 'ended'
}
