import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { partNames } from '@/app/staff/ui/campaign-words'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { Note, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { isPublic } from '@/lib/campaigns/campaign'
import {
  type CampaignPart,
  campaignParts,
  frozenFields,
  longest,
  stageOf,
} from '@/lib/campaigns/campaign-content'
import { type EditedCampaign, getCampaignForEditing, listKnownFigures } from '@/lib/campaigns/editor-queries'
import { getOrganisation } from '@/lib/organisation/queries'
import { listServable } from '@/lib/recommendations/staff-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { savePart } from '../actions'
import s from './campaign-editor.module.css'
import { CampaignHead } from './campaign-head'
import { fieldsOf, valuesOf } from './part-form'
import { CheckList, PartList } from './part-list'
import { PhonePreview } from './phone-preview'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ part?: string | string[]; done?: string | string[] }>
}

export const metadata: Metadata = { title: 'Edit campaign' }

const parts = Object.keys(campaignParts) as CampaignPart[]

export default async function EditCampaignPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}`)
  const query = await searchParams
  const part = parts.find((known) => known === query.part) ?? 'ask'
  const now = Date.now()
  const [campaign, recommendations, figures, organisation] = await Promise.all([
    getCampaignForEditing(slug),
    listServable(now),
    part === 'figures' ? listKnownFigures() : [],
    getOrganisation(),
  ])
  if (!campaign) notFound()
  const stage = stageOf(campaign.timing, now)
  const isRecorded = isPublic(campaign.timing, now)
  const mayEdit = may(person.role, 'campaign.edit')
  const fields = fieldsOf(part, { campaign, stage, recommendations, figures })
  return (
    <>
      <CampaignHead
        campaign={campaign}
        now={now}
        here=""
        acts={mayEdit && <NextAct slug={slug} stage={stage} />}
      />
      <Done done={query.done} isRecorded={isRecorded} />
      <div className={s.edit}>
        <div className={s.parts}>
          <PartList content={campaign.content} here={part} now={now} />
        </div>
        <div className={s.form}>
          <Part id="form" title={`${parts.indexOf(part) + 1}. ${partNames[part]}`}>
            {campaign.isFrozen && <WhyFrozen part={part} />}
            <StaffForm
              key={part}
              action={savePart.bind(null, slug, part)}
              fields={isRecorded && mayEdit ? [...fields, reasonField] : fields}
              values={valuesOf(campaign.content)}
              button={`Save ${partNames[part].toLowerCase()}`}
              note={mayEdit ? saveNote(isRecorded) : undefined}
              disabled={!mayEdit}
            />
          </Part>
        </div>
        <div className={s.checked}>
          <CheckList content={campaign.content} now={now} />
        </div>
        <div className={s.preview}>
          <PhonePreview campaign={campaign} teamName={organisation.teamName} now={now} />
        </div>
      </div>
    </>
  )
}

const reasonField: FieldSpec = {
  kind: 'line',
  name: 'reason',
  label: 'Reason for this change',
  hint: 'People have read this page. The change and its reason stand in its public record.',
  max: longest.reason,
}

function saveNote(isRecorded: boolean): string {
  return isRecorded ? 'The public page changes at once.' : 'Nothing of it is public.'
}

function WhyFrozen({ part }: { part: CampaignPart }) {
  const frozen: readonly string[] = frozenFields
  if (!campaignParts[part].some((field) => frozen.includes(field))) return null
  return (
    <Note tone="good">
      <p>
        Somebody has signed these words, so they cannot change any more. To ask for something else, begin
        another campaign.
      </p>
    </Note>
  )
}

function Done({ done, isRecorded }: { done?: string | string[]; isRecorded: boolean }) {
  const words: Record<string, string> = {
    drafted: 'The draft has begun. Write the ask first; the other parts can come in any order.',
    saved: isRecorded
      ? 'Saved. The public page shows it, and the record says why.'
      : 'Saved. Nothing is public.',
    unchanged: 'Nothing was different, so nothing was saved.',
  }
  const said = typeof done === 'string' ? words[done] : undefined
  return said ? <Note tone="good">{said}</Note> : null
}

function NextAct({ slug, stage }: { slug: string; stage: EditedCampaign['timing']['state'] }) {
  const words: Partial<Record<typeof stage, string>> = {
    draft: 'Go on to publishing',
    in_review: 'Go on to publishing',
    scheduled: 'See what is scheduled',
    closed: 'Record what came of it',
  }
  return (
    <Link
      className={`${button.btn} ${words[stage] ? button.go : ''}`}
      href={`/staff/campaigns/${slug}/run`}
      prefetch={false}
    >
      {words[stage] ?? 'Run and record'}
    </Link>
  )
}
