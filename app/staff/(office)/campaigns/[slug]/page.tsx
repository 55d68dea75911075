import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formerParts, partNames } from '@/app/staff/ui/campaign-words'
import { Part } from '@/app/staff/ui/parts'
import { isPublic } from '@/lib/campaigns/campaign'
import { type CampaignPart, campaignParts, stageOf } from '@/lib/campaigns/campaign-content'
import { readEditing } from '@/lib/campaigns/editing/read-editing'
import { inTransaction } from '@/lib/in-transaction'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { dropWords } from '../actions'
import s from './campaign-editor.module.css'
import { CampaignHead } from './campaign-head'
import { ElsewherePart } from './elsewhere-part'
import { PartForm } from './form-of-part'
import { HeldBy } from './held-by'
import { JustDone, refusedWords } from './just-done'
import { LivePreview } from './live-preview'
import { NextAct } from './next-act'
import { ActionsPart, OutcomePart } from './other-parts'
import { CheckList, PartList } from './part-list'
import { PartPreview } from './part-preview'
import { showTyped } from './preview-action'
import { readKnown } from './read-known'
import { ReviewPart } from './review-part'
import { UnsavedWords } from './unsaved-words'
import { WhoWouldSee } from './who-would-see'
import { WhyFrozen } from './why-frozen'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Edit campaign' }

const parts = Object.keys(campaignParts) as CampaignPart[]

/** One part of a campaign with its form; beside it all parts, what is missing, and how it will look. */
export default async function EditCampaignPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}`)
  const query = await searchParams
  const part = partOf(query.part)
  const now = Date.now()
  const known = await readKnown(slug, part, now)
  if (!known) notFound()
  const { campaign, organisation, letters, links } = known
  const { content, timing } = campaign
  const editing = await inTransaction((tx) =>
    readEditing(tx, { campaignId: campaign.id, content, part, staffId: person.id }),
  )
  const stage = stageOf(timing, now)
  const mayEdit = may(person.role, 'campaign.edit')
  const path = `/staff/campaigns/${slug}`
  const previewed = editing.words?.content ? { ...campaign, content: editing.words.content } : campaign
  return (
    <>
      <CampaignHead
        campaign={campaign}
        now={now}
        here=""
        acts={mayEdit && <NextAct slug={slug} stage={stage} />}
      />
      {mayEdit && editing.heldBy && <HeldBy lock={editing.heldBy} path={path} part={part} />}
      <JustDone done={query.done} isRecorded={isPublic(timing, now)} editing={editing} />
      <div className={s.edit}>
        <div className={s.parts}>
          <PartList
            {...{ content, stage, letters, now, isHelplineCurrent: campaign.isHelplineCurrent }}
            here={part}
            alsoUnsaved={editing.alsoUnsaved}
          />
        </div>
        <div className={s.form}>
          {mayEdit && editing.words && (
            <UnsavedWords
              words={editing.words}
              stored={content}
              numbered={known.numbered}
              drop={dropWords.bind(null, slug, part)}
              refused={refusedWords(query.done, editing)}
              now={now}
            />
          )}
          <Part id="form" title={`${parts.indexOf(part) + 1}. ${partNames[part]}`}>
            {campaign.isFrozen && <WhyFrozen part={part} />}
            {part === 'actions' && <ActionsPart content={content} letters={letters} />}
            {part === 'outcome' && <OutcomePart campaign={campaign} stage={stage} />}
            <PartForm {...{ known, part, stage, editing, mayEdit, now, path, done: String(query.done) }} />
          </Part>
          {part === 'next_steps' && <WhoWouldSee rules={content.nextSteps} query={query} />}
        </div>
        <div className={s.checked}>
          <CheckList campaign={campaign} now={now} />
          <ReviewPart
            {...{ slug, stage, review: editing.review, staffId: person.id }}
            mayPublish={may(person.role, 'campaign.publish')}
          />
        </div>
        <div className={s.preview}>
          <LivePreview show={showTyped.bind(null, slug, part)}>
            <PartPreview part={part} campaign={previewed} organisation={organisation} now={now} />
          </LivePreview>
          {mayEdit && (
            <ElsewherePart
              {...{ slug, links, isTemplate: campaign.isTemplate, isDraft: timing.state === 'draft' }}
            />
          )}
        </div>
      </div>
    </>
  )
}

function partOf(given: string | string[] | undefined): CampaignPart {
  if (typeof given !== 'string') return 'ask'
  return parts.find((known) => known === given) ?? formerParts[given] ?? 'ask'
}
