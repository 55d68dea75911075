import { Note } from '@/app/staff/ui/parts'
import type { Editing } from '@/lib/campaigns/editing/read-editing'

type Given = string | string[] | undefined

/** Why a save was just refused, where what was typed is kept and shown again. */
export function refusedWords(done: Given, { heldBy }: Editing): string | undefined {
  if (done === 'held')
    return heldBy ? `Not saved: ${heldBy.name} is editing.` : 'Not saved: somebody else was editing.'
  if (done === 'changed_elsewhere') return 'Not saved: somebody saved this part after you had opened it.'
  return undefined
}

/** What was just done, as the address says. */
export function JustDone({
  done,
  isRecorded,
  editing,
}: {
  done: Given
  isRecorded: boolean
  editing: Editing
}) {
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
