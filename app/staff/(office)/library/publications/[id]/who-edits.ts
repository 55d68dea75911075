import { z } from 'zod'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'
import { may } from '@/lib/staff/permissions'
import type { SignedInStaff } from '@/lib/staff/session'

type Editing =
  | { kind: 'mine'; token: string }
  /** Nobody is editing: this person may. */
  | { kind: 'free' }
  | { kind: 'held' }
  /** Its state or this person's role does not let it be edited. */
  | { kind: 'closed' }

/** Who may write now. `edit` is the token of the window, as its address carries it. */
export function whoEdits(
  publication: EditedPublication,
  person: SignedInStaff,
  edit: string | string[] | undefined,
): Editing {
  const { state, lock } = publication
  if (!may(person.role, 'library.edit') || !['draft', 'published'].includes(state)) return { kind: 'closed' }
  const token = z.uuid().safeParse(edit)
  const isHeld = lock?.isFresh === true && lock.token !== token.data
  if (isHeld) return { kind: 'held' }
  return token.success ? { kind: 'mine', token: token.data } : { kind: 'free' }
}
