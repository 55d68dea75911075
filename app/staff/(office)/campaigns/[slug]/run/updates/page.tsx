import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Note, Part, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import { formatMoment } from '@/app/ui/format'
import { stageOf } from '@/lib/campaigns/campaign-content'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { takesUpdates } from '@/lib/campaigns/updates/save-update'
import { listUpdates, type StaffUpdate } from '@/lib/campaigns/updates/staff-updates'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../../campaign-head'
import { startUpdate } from './update-actions'
import { updateFields } from './update-form'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> }

export const metadata: Metadata = { title: 'Updates' }

const doneWords: Record<string, string> = {
  published: 'Published. It stands on the page, in its record and in its feed.',
  discarded: 'Thrown away. Nobody but staff has seen it.',
}

/** News of a campaign that goes to its page: what is written, and what has been published. */
export default async function CampaignUpdatesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/run/updates`)
  const [campaign, updates, { done }] = await Promise.all([
    getCampaignForEditing(slug),
    listUpdates(slug),
    searchParams,
  ])
  if (!campaign) notFound()
  const now = Date.now()
  const isPossible = takesUpdates(stageOf(campaign.timing, now))
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <CampaignHead campaign={campaign} now={now} here="/run" />
      {said && <Note tone="good">{said}</Note>}
      <Part
        id="updates"
        title="Updates"
        say={counted(updates.length, 'update or correction', 'updates and corrections')}
      >
        {updates.length === 0 ? (
          <p>Nothing is written yet.</p>
        ) : (
          <UpdateTable slug={slug} updates={updates} />
        )}
      </Part>
      {may(person.role, 'campaign.edit') && (
        <Part id="new-update" title="Write an update">
          {isPossible ? (
            <StaffForm
              action={startUpdate.bind(null, slug, null)}
              fields={updateFields(false)}
              values={{}}
              button="Save and preview"
              note="Nobody but staff sees it until it is published."
            />
          ) : (
            <p>An update needs a page to stand on. This campaign has none that people can read now.</p>
          )}
        </Part>
      )}
    </>
  )
}

function UpdateTable({ slug, updates }: { slug: string; updates: StaffUpdate[] }) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Updates of this campaign</caption>
      <thead>
        <tr>
          <th scope="col">Update</th>
          <th scope="col">State</th>
          <th scope="col">Written by</th>
          <th scope="col">When, in London</th>
        </tr>
      </thead>
      <tbody>
        {updates.map((update) => (
          <tr key={update.id}>
            <th scope="row" className={table.full}>
              <Link href={`/staff/campaigns/${slug}/run/updates/${update.id}`} prefetch={false}>
                {update.correctsId === null ? update.title : `Correction: ${update.title}`}
              </Link>
            </th>
            <td>
              <Status sign={update.publishedAt === null ? 'half' : 'done'}>
                {update.publishedAt === null ? 'Not published' : 'Published'}
              </Status>
            </td>
            <td>{update.writer}</td>
            <td className="nw">{formatMoment(update.publishedAt ?? update.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
