import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { updateLimits } from '@/lib/campaigns/updates/save-update'

/** The words of an update; a correction also says what was wrong. */
export function updateFields(isCorrection: boolean): FieldSpec[] {
  const fields: FieldSpec[] = [
    { kind: 'line', name: 'title', label: 'Title', max: updateLimits.title, counts: true },
    {
      ...{
        kind: 'text',
        rows: 10,
        name: 'body',
        label: 'What happened',
        max: updateLimits.body,
        counts: true,
      },
      hint: 'As in the library: an empty line between paragraphs, ## for a heading, [words](address) for a link, :stat{id=…} for a figure.',
    },
  ]
  if (!isCorrection) return fields
  return [
    ...fields,
    {
      ...{ kind: 'line', name: 'note', label: 'What was wrong', max: updateLimits.note },
      hint: 'Stands under the update and in the record, for everybody.',
    },
  ]
}
