import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import button from '@/app/staff/ui/button.module.css'
import { formerParts, partNames } from '@/app/staff/ui/campaign-words'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { Note, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { isPublic } from '@/lib/campaigns/campaign'
import {
  type CampaignPart,
  type ContentField,
  campaignParts,
  frozenFields,
  longest,
  quietFields,
  stageOf,
} from '@/lib/campaigns/campaign-content'
import { fingerprintOf } from '@/lib/campaigns/editing/canonical'
import { listPreviewLinks } from '@/lib/campaigns/editing/preview-links'
import { type Editing, readEditing } from '@/lib/campaigns/editing/read-editing'
import {
  type EditedCampaign,
  getCampaignForEditing,
  listAllCampaigns,
  listKnownFigures,
} from '@/lib/campaigns/editor-queries'
import { inTransaction } from '@/lib/in-transaction'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { getOrganisation } from '@/lib/organisation/queries'
import { listServable } from '@/lib/recommendations/staff-queries'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { dropWords, savePart } from '../actions'
import s from './campaign-editor.module.css'
import { CampaignHead } from './campaign-head'
import { ElsewherePart } from './elsewhere-part'
import { HeldBy } from './held-by'
import { LivePreview } from './live-preview'
import { ActionsPart, OutcomePart } from './other-parts'
import { fieldsOf, valuesOf } from './part-form'
import { CheckList, PartList } from './part-list'
import { PartPreview } from './part-preview'
import { showTyped } from './preview-action'
import { ReviewPart } from './review-part'
import { UnsavedWords } from './unsaved-words'
import { WhoWouldSee } from './who-would-see'

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
      <Done done={query.done} isRecorded={isPublic(timing, now)} editing={editing} />
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

/** What the form of a part chooses from, with the campaign; null where there is no such campaign. */
async function readKnown(slug: string, part: CampaignPart, now: number) {
  const [campaign, recommendations, figures, all, action, { teamName, legalName }] = await Promise.all([
    getCampaignForEditing(slug),
    listServable(now),
    part === 'evidence' ? listKnownFigures() : [],
    part === 'next_steps' ? listAllCampaigns() : [],
    getActionForEditing(slug),
    getOrganisation(),
  ])
  if (!campaign) return null
  return {
    ...{ campaign, recommendations, figures, organisation: { teamName, legalName } },
    links: await listPreviewLinks(campaign.id),
    letters: action?.state ?? null,
    numbered: (id: number) => recommendations.find((one) => one.id === id)?.number ?? `Number ${id}`,
    campaigns: all.filter((one) => one.slug !== slug).map((one) => ({ value: one.slug, words: one.name })),
  }
}

type FormProps = {
  known: NonNullable<Awaited<ReturnType<typeof readKnown>>>
  part: CampaignPart
  stage: EditedCampaign['timing']['state']
  editing: Editing
  mayEdit: boolean
  now: number
  path: string
  /** What was just done, as the address says: the form begins anew after it. */
  done: string
}

function PartForm({ known, part, stage, editing, mayEdit, now, path, done }: FormProps) {
  const { campaign } = known
  const { content } = campaign
  const fields = fieldsOf(part, { ...known, stage })
  if (fields.length === 0) return null
  const quiet: readonly ContentField[] = quietFields
  const isRecorded =
    isPublic(campaign.timing, now) &&
    campaignParts[part].some((field: ContentField) => !quiet.includes(field))
  const isOpen = mayEdit && editing.heldBy === null
  const kept: FieldSpec = {
    ...{ kind: 'kept', base: path, part, token: randomUUID(), was: fingerprintOf(content, part) },
  }
  const typed = editing.words?.fields ?? {}
  return (
    <StaffForm
      key={`${part} ${done} ${kept.was}`}
      action={savePart.bind(null, content.slug, part)}
      fields={[...fields, ...(isRecorded && isOpen ? [reasonField] : []), ...(isOpen ? [kept] : [])]}
      values={editing.words ? { ...withoutRows(valuesOf(content)), ...typed } : valuesOf(content)}
      button={`Save ${partNames[part].toLowerCase()}`}
      note={isOpen ? saveNote(isRecorded) : undefined}
      disabled={!isOpen}
    />
  )
}

/** Rows and ticks that are saved do not come between those that were typed: a form sends neither when it is empty. */
function withoutRows(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/-\d+$/.test(name) && name !== 'asksWhy'),
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

/** Why a save was just refused, where what was typed is kept and shown again. */
function refusedWords(done: Query[string], { heldBy }: Editing): string | undefined {
  if (done === 'held')
    return heldBy ? `Not saved: ${heldBy.name} is editing.` : 'Not saved: somebody else was editing.'
  if (done === 'changed_elsewhere') return 'Not saved: somebody saved this part after you had opened it.'
  return undefined
}

function Done({ done, isRecorded, editing }: { done: Query[string]; isRecorded: boolean; editing: Editing }) {
  const words: Record<string, string> = {
    drafted: 'The draft has begun. Write the ask first; the other parts can come in any order.',
    imported: 'Imported. Nothing of it is public; its days are yours to choose.',
    cloned: 'A draft of its own has begun. Its days are yours to choose.',
    saved: isRecorded
      ? 'Saved. The public page shows it, and the record says why.'
      : 'Saved. Nothing is public.',
    moved: 'Saved, and the rule has moved.',
    unchanged: 'Nothing was different, so nothing was saved.',
    dropped: 'Your unsaved words are gone. This is what is saved.',
    taken_over: 'It is yours to edit now.',
    link_ended: 'The link opens nothing any more.',
    template_set: 'Done. New campaigns can begin from the templates.',
    not_a_draft: 'Only a draft can be a template.',
    approved: 'Approved as it stands. It can be published now.',
  }
  const isRefused = done === 'held' || done === 'changed_elsewhere'
  if (isRefused && !editing.words)
    return <Note tone="warn">Not saved, and nothing of yours differs from what stands now.</Note>
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
