import { Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { remove } from './evidence-actions'

type Props = { kind: 'quote' | 'source'; of: string; note: string }

export function DeleteEvidence({ kind, of, note }: Props) {
  return (
    <Part id="delete" title="Delete">
      <StaffForm
        prefix="delete-"
        action={remove.bind(null, kind, of)}
        fields={[]}
        values={{}}
        button={`Delete the ${kind}`}
        tone="end"
        note={note}
      />
    </Part>
  )
}
