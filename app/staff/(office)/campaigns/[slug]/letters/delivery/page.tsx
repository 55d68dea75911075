import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/parts.module.css'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatCount } from '@/app/ui/format'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { readDelivery, readLetterCounts } from '@/lib/letters/read-delivery'
import { readOutcomes } from '@/lib/letters/read-outcomes'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../../campaign-head'
import { LetterViews } from '../letter-views'
import { DeliveryRow } from './delivery-row'

export const metadata: Metadata = { title: 'Delivery of letters' }

const doneWords: Record<string, string> = {
  let_go: 'They wait for their turn again.',
  give_up: 'Given up. Nothing more is sent of them.',
  none_held: 'Nothing was held any more.',
  right: 'The address counts as right from today. Letters that are held for it go once you release them.',
}

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

/** How the letters to each member stand: numbers, never who wrote or what. */
export default async function DeliveryPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/letters/delivery`)
  const [campaign, targets, all, outcomes, { done }] = await Promise.all([
    getCampaignForEditing(slug),
    readDelivery(slug),
    readLetterCounts(slug),
    readOutcomes(slug),
    searchParams,
  ])
  if (!campaign) notFound()
  const { counts } = all
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const rights = { maySettle: may(person.role, 'campaign.edit'), mayMark: may(person.role, 'directory.edit') }
  const sum = (...states: (keyof typeof counts)[]) =>
    formatCount(states.reduce((total, state) => total + (counts[state] ?? 0), 0))
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/letters" />
      <LetterViews slug={slug} here="/delivery" />
      {said && <Note tone="good">{said}</Note>}
      <Part id="all" title="All letters" say="Nobody’s name, address or words are shown here">
        <dl className={s.facts}>
          <Fact label="Not confirmed" value={sum('pending')} />
          <Fact label="Waiting" value={sum('queued', 'sending')} />
          <Fact label="Held" value={sum('held')} />
          <Fact label="Sent by us" value={sum('sent', 'unknown')} />
          <Fact label="Did not arrive" value={sum('bounced', 'failed')} />
          <Fact label="Own mail" value={`${sum('declared_sent')} said to be sent, ${sum('opened')} opened`} />
          <Fact
            label="No target yet"
            value={`${counted(all.awaitingTarget, 'writer')} for whom nobody was found`}
          />
          <Fact label="Replies to read" value={formatCount(all.unreadReplies)} />
        </dl>
      </Part>
      <Part id="targets" title="By member" say="Those with trouble first">
        {targets.length === 0 ? (
          <p>No letter has been written yet.</p>
        ) : (
          <table className={`${table.t} ${table.stack}`}>
            <caption className="vh">Letters by member</caption>
            <thead>
              <tr>
                <th scope="col">Member</th>
                <th scope="col">Waiting</th>
                <th scope="col">Held</th>
                <th scope="col">Sent</th>
                <th scope="col">Did not arrive</th>
                <th scope="col">Told by writers</th>
                <th scope="col">Address</th>
              </tr>
            </thead>
            <tbody>
              {targets.map((target) => (
                <DeliveryRow
                  key={target.mandateId}
                  slug={slug}
                  target={target}
                  outcomes={outcomes.find(({ mandateId }) => mandateId === target.mandateId)}
                  {...rights}
                />
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
