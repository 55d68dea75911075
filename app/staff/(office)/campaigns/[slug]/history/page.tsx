import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventTitle } from '@/app/[locale]/(public)/campaigns/[slug]/event-words'
import { HistoryTable } from '@/app/staff/ui/history-table'
import { Part } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { formatLastDay, formatMoment } from '@/app/ui/format'
import { getCampaignForEditing, getCampaignHistory, type HistoryEntry } from '@/lib/campaigns/editor-queries'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../campaign-head'

export const metadata: Metadata = { title: 'History' }

/** Everything that was done to a campaign: who, when, what and why. */
export default async function CampaignHistoryPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  await requireStaff('campaign.read', `/staff/campaigns/${slug}/history`)
  const [campaign, history] = await Promise.all([getCampaignForEditing(slug), getCampaignHistory(slug)])
  if (!campaign) notFound()
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/history" />
      <Part
        id="history"
        title="History"
        say={`${counted(history.length, 'entry', 'entries')}, newest first; nothing is ever removed`}
      >
        <HistoryTable
          caption="Everything that was done to this campaign"
          entries={history.map((entry) => ({
            ...entry,
            what: titleOf(entry),
            words: [entry.summary, entry.reason && `Reason: ${entry.reason}`].filter(Boolean).join(' '),
            seenBy: entry.isPublic ? 'Everybody' : 'Staff',
          }))}
        />
      </Part>
    </>
  )
}

/** What staff did with the letters of a campaign, by what the event says. */
const letterActs: Record<string, string> = {
  drafted: 'Letters begun',
  changed: 'Words of the letters changed',
  approved: 'Letters approved',
  opened: 'Letters opened',
  closed: 'Letters closed',
  rules_changed: 'Who is asked, or other words, changed',
  let_go: 'Held letters released',
  give_up: 'Held letters given up',
  reply_redacted: 'A reply redacted',
  reply_refused: 'A reply refused',
  position_noted: 'A position noted',
  position_approved: 'A position approved',
  position_refused: 'A position refused',
}

function titleOf(entry: HistoryEntry): string {
  const letters = typeof entry.facts.letters === 'string' ? letterActs[entry.facts.letters] : undefined
  if (letters) return letters
  if (entry.facts.act === 'returned_to_draft') return 'Taken back to drafting'
  const { opensAt, closesAt } = entry.facts
  if (entry.kind === 'scheduled' && typeof opensAt === 'string')
    return `Scheduled to open on ${formatMoment(Date.parse(opensAt))}`
  const until =
    typeof closesAt === 'string' && ['opened', 'reopened', 'edited'].includes(entry.kind)
      ? `, closing ${formatLastDay(Date.parse(closesAt))}`
      : ''
  return `${eventTitle(entry)}${until}`
}
