import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { readToken } from '@/lib/tokens/signature-token'

export type PreferencesContext = { params: Promise<{ token: string }> }

/**
 * What every change on the preferences page shares: the token in the address is the owner's key, the post must come from
 * our own page, and afterwards the page is shown again. `change` may answer otherwise by returning a response.
 */
export async function changeByOwner(
  request: Request,
  context: PreferencesContext,
  done: string,
  change: (
    signatureId: string,
    values: Record<string, string>,
    token: string,
  ) => Promise<Response | undefined>,
): Promise<Response> {
  const { token } = await context.params
  const post = await readPublicPost(request)
  const id = post.kind === 'read' ? readToken('manage', token) : null
  if (!id || post.kind === 'refused') return seeOther(`/preferences/${encodeURIComponent(token)}`)
  return (await change(id, post.values, token)) ?? seeOther(`/preferences/${token}?done=${done}`)
}

/** Opening the address of a change changes nothing. */
export async function backToPreferences(_request: Request, context: PreferencesContext): Promise<Response> {
  return seeOther(`/preferences/${encodeURIComponent((await context.params).token)}`)
}
