import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatMoment } from '@/app/ui/format'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { getUpdate, type StaffUpdate, updatesNeedSecondPerson } from '@/lib/campaigns/updates/staff-updates'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../../../campaign-head'
import { discard, publish, save, startUpdate } from '../update-actions'
import { updateFields } from '../update-form'
import { UpdatePreview } from './update-preview'

type Props = {
  params: Promise<{ slug: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata: Metadata = { title: 'Update' }

const doneWords: Record<string, string> = {
  begun: 'Saved. Read it below as the page will show it, then publish it.',
  saved: 'Saved.',
}

/** One update: its words, how it will look, and what can be done with it. */
export default async function CampaignUpdatePage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/run/updates/${id}`)
  const [campaign, update, isForTwo, { done }] = await Promise.all([
    getCampaignForEditing(slug),
    /^\d{1,9}$/.test(id) ? getUpdate(slug, Number(id)) : null,
    updatesNeedSecondPerson(),
    searchParams,
  ])
  if (!campaign || !update) notFound()
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const mustWait = isForTwo && update.writerId === person.id
  return (
    <>
      <CampaignHead campaign={campaign} now={Date.now()} here="/run" />
      {said && <Note tone="good">{said}</Note>}
      <div className={s.acts}>
        <Part
          id="words"
          title={titleOf(update)}
          more={
            <Link href={`/staff/campaigns/${slug}/run/updates`} prefetch={false}>
              All updates
            </Link>
          }
        >
          {may(person.role, 'campaign.edit') ? (
            <WordsForm slug={slug} update={update} />
          ) : (
            <p>Your role can read updates and not write them.</p>
          )}
        </Part>
        <UpdatePreview update={update} />
      </div>
      {update.publishedAt === null && (
        <div className={s.acts}>
          {may(person.role, 'campaign.publish') && (
            <Part id="publish" title="Publish">
              <p>{publishWords(update, mustWait)}</p>
              {!mustWait && (
                <StaffForm
                  action={publish.bind(null, bound(slug, update))}
                  prefix="publish-"
                  fields={[]}
                  values={{}}
                  button={update.correctsId === null ? 'Publish the update' : 'Publish the correction'}
                  tone="go"
                />
              )}
            </Part>
          )}
          {may(person.role, 'campaign.edit') && (
            <Part id="discard" title="Throw away">
              <p>It was never published, so nothing of it remains but a line in the history.</p>
              <StaffForm
                action={discard.bind(null, bound(slug, update))}
                prefix="discard-"
                fields={[]}
                values={{}}
                button="Throw it away"
                tone="end"
              />
            </Part>
          )}
        </div>
      )}
    </>
  )
}

const bound = (slug: string, { id, version }: StaffUpdate) => ({ slug, id, version })

function titleOf({ publishedAt, correctsId }: StaffUpdate): string {
  if (publishedAt === null) return correctsId === null ? 'Update, not published' : 'Correction, not published'
  return correctsId === null ? 'Correct it' : 'Correction, published'
}

function publishWords(update: StaffUpdate, mustWait: boolean): string {
  if (mustWait)
    return 'You wrote these words, and two people publish here. Ask a colleague to read and publish them.'
  if (update.correctsId !== null)
    return 'These words take the place of those that were published. What was wrong stands under them and in the record.'
  return 'It goes to the page with today as its date, to its record and to its feed. After that it can be corrected, not taken back.'
}

/** What is not published is saved; what is published is corrected, in words of its own. */
function WordsForm({ slug, update }: { slug: string; update: StaffUpdate }) {
  const { title, body, note, publishedAt, correctsId } = update
  if (publishedAt === null)
    return (
      <StaffForm
        key={update.version}
        action={save.bind(null, bound(slug, update))}
        fields={updateFields(correctsId !== null)}
        values={{ title, body, note }}
        button="Save and preview"
      />
    )
  if (correctsId !== null)
    return (
      <p>
        Published on {formatMoment(publishedAt)}. What was wrong: {note}
      </p>
    )
  return (
    <>
      <p>Published on {formatMoment(publishedAt)}. A correction says what was wrong.</p>
      <StaffForm
        action={startUpdate.bind(null, slug, update.id)}
        fields={updateFields(true)}
        values={{ title, body }}
        button="Save and preview the correction"
      />
    </>
  )
}
