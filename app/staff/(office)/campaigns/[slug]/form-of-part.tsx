import { randomUUID } from 'node:crypto'
import { partNames } from '@/app/staff/ui/campaign-words'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { isPublic } from '@/lib/campaigns/campaign'
import {
  type CampaignPart,
  type ContentField,
  campaignParts,
  longest,
  quietFields,
} from '@/lib/campaigns/campaign-content'
import { fingerprintOf } from '@/lib/campaigns/editing/canonical'
import type { Editing } from '@/lib/campaigns/editing/read-editing'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import { savePart } from '../actions'
import { fieldsOf, valuesOf } from './part-form'
import type { readKnown } from './read-known'

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

/** The form of a part with what is stored, or with what this person typed and has not saved. */
export function PartForm({ known, part, stage, editing, mayEdit, now, path, done }: FormProps) {
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
