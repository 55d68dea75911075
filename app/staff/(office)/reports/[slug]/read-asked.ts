import { notFound } from 'next/navigation'
import { type AskedRange, readDayRange } from '@/lib/insight/day-range'
import { daysOfCampaign, findReportedCampaign, type ReportedCampaign } from '@/lib/insight/read-campaigns'

export type Asked = { campaign: ReportedCampaign; range: AskedRange; now: number }

/** Which campaign and which days an address asks for; an unknown campaign ends as a page that does not exist. */
export async function readAsked(slug: string, from: unknown, to: unknown): Promise<Asked> {
  const campaign = await findReportedCampaign(slug)
  if (!campaign) notFound()
  const now = Date.now()
  const text = (typed: unknown) => (typeof typed === 'string' ? typed.slice(0, 10) : undefined)
  return {
    campaign,
    now,
    range: readDayRange({ from: text(from), to: text(to) }, daysOfCampaign(campaign, now)),
  }
}
