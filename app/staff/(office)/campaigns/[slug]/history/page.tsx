import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { eventTitle } from '@/app/[locale]/(public)/campaigns/[slug]/event-words'
import { contentFieldNames, type Numbered } from '@/app/staff/ui/content-words'
import { HistoryTable } from '@/app/staff/ui/history-table'
import { Note, Part } from '@/app/staff/ui/parts'
import { counted } from '@/app/staff/ui/words'
import { formatLastDay, formatMoment } from '@/app/ui/format'
import { isPublic } from '@/lib/campaigns/campaign'
import { type ContentField, quietFields } from '@/lib/campaigns/campaign-content'
import { readVersions } from '@/lib/campaigns/editing/versions'
import { getCampaignForEditing, getCampaignHistory, type HistoryEntry } from '@/lib/campaigns/editor-queries'
import { inTransaction } from '@/lib/in-transaction'
import { listServable } from '@/lib/recommendations/staff-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../campaign-head'
import { Versions } from './versions'

export const metadata: Metadata = { title: 'History' }

type Query = Record<'from' | 'to' | 'done', string | string[] | undefined>
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

const doneWords: Record<string, string> = {
  restored: 'Restored. What it replaced is a version too, and can come back.',
  unchanged: 'This version says what stands now, so nothing changed.',
}

/** The versions of a campaign, two of them compared; and everything that was done to it: who, when, what and why. */
export default async function CampaignHistoryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/history`)
  const [campaign, history, { versions, isWhole }, query] = await Promise.all([
    getCampaignForEditing(slug),
    getCampaignHistory(slug),
    inTransaction((tx) => readVersions(tx, slug)),
    searchParams,
  ])
  if (!campaign) notFound()
  const now = Date.now()
  const said = typeof query.done === 'string' ? doneWords[query.done] : undefined
  return (
    <>
      <CampaignHead campaign={campaign} now={now} here="/history" />
      {said && <Note tone="good">{said}</Note>}
      <Versions
        {...{ slug, versions, isWhole, from: query.from, to: query.to }}
        mayEdit={may(person.role, 'campaign.edit')}
        isPublic={isPublic(campaign.timing, now)}
        numbered={await recommendationNumbers(now)}
      />
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

async function recommendationNumbers(now: number): Promise<Numbered> {
  const all = await listServable(now)
  return (id) => all.find((one) => one.id === id)?.number ?? `Number ${id}`
}

/** What staff did with a campaign beside its words and its state, by what the event says. */
const otherActs: Record<string, string> = {
  returned_to_draft: 'Taken back to drafting',
  begun_from: 'Begun from another campaign',
  made_template: 'Made a template',
  made_draft_again: 'No template any more',
  preview_link_made: 'A preview link made',
  preview_link_revoked: 'A preview link ended',
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
  const other = typeof entry.facts.act === 'string' ? otherActs[entry.facts.act] : undefined
  if (other) return other
  if (entry.kind === 'approved') return 'Approved'
  if (entry.kind === 'lock_taken_over') return `Editing taken over from ${String(entry.facts.from ?? '')}`
  if (typeof entry.facts.restored === 'number') return `Version ${entry.facts.restored} restored`
  const quiet = quietChange(entry)
  if (quiet) return quiet
  const { opensAt, closesAt } = entry.facts
  if (entry.kind === 'scheduled' && typeof opensAt === 'string')
    return `Scheduled to open on ${formatMoment(Date.parse(opensAt))}`
  const until =
    typeof closesAt === 'string' && ['opened', 'reopened', 'edited'].includes(entry.kind)
      ? `, closing ${formatLastDay(Date.parse(closesAt))}`
      : ''
  return `${eventTitle(entry)}${until}`
}

/** A change of what no reader sees: the record on the page has no words for it. */
function quietChange({ kind, facts }: HistoryEntry): string | null {
  const quiet: readonly string[] = quietFields
  const fields = Array.isArray(facts.fields) ? facts.fields.map(String) : []
  if (kind !== 'edited' || fields.length === 0 || fields.some((field) => !quiet.includes(field))) return null
  return `Edited: ${fields.map((field) => contentFieldNames[field as ContentField].toLowerCase()).join(', ')}`
}
