import type { FormFields } from '@/lib/library/publications/content-form'

/** The editor's form that came back unsaved: what was typed, why, and what stands now where somebody else saved. */
export type EditorState = {
  fields: FormFields
  say: string
  mistakes: Record<string, string>
  conflict: { theirs: FormFields; edition: number; by: string; isLockLost: boolean } | null
}
