import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import type { FormFields } from '@/lib/library/publications/content-form'
import { privateHeaders } from '../read-form'

/** The editor's form that came back unsaved: what was typed, why, and what stands now where somebody else saved. */
export type EditorState = {
  fields: FormFields
  say: string
  mistakes: Record<string, string>
  conflict: { theirs: FormFields; edition: number; by: string; isLockLost: boolean } | null
}

const shared = globalThis as typeof globalThis & { undersignedEditors?: Map<string, EditorState> }
function waiting(): Map<string, EditorState> {
  shared.undersignedEditors ??= new Map()
  return shared.undersignedEditors
}

const header = 'x-undersigned-editor'

/**
 * Answers a post of the editor, sent without its script, with the page again and everything typed in it. As in
 * app/form-state.ts the page is asked for from this very process, and the text waits in its memory meanwhile.
 */
export async function answerWithEditor(
  path: string,
  cookie: string,
  status: number,
  state: EditorState,
): Promise<Response> {
  const id = randomBytes(16).toString('base64url')
  waiting().set(id, state)
  try {
    const page = await fetch(`${process.env.SELF_ORIGIN}${path}`, {
      headers: { [header]: id, cookie },
      cache: 'no-store',
      redirect: 'manual',
    })
    const answered = new Headers(privateHeaders)
    for (const name of ['content-type', 'content-security-policy', 'x-robots-tag', 'referrer-policy']) {
      const value = page.headers.get(name)
      if (value) answered.set(name, value)
    }
    return new Response(await page.text(), {
      status: page.status === 200 ? status : page.status,
      headers: answered,
    })
  } finally {
    waiting().delete(id)
  }
}

/** In the page: the form that came back, or null when somebody just opened the address. */
export async function readEditorState(): Promise<EditorState | null> {
  const id = (await headers()).get(header)
  return (id && waiting().get(id)) || null
}
