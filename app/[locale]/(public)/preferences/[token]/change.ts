import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { type Opened, whoOpens } from '@/lib/preferences/who-opens'
import { readToken } from '@/lib/tokens/signature-token'

export type PreferencesContext = { params: Promise<{ token: string }> }

type Values = Record<string, string>

/**
 * What every change of what an address gets shares: the token in the address is the key, the post must come from our own
 * page, and afterwards the page is shown again. What may only be done by who has the mailbox, `change` looks at itself. It
 * may answer otherwise by returning a response.
 */
export async function changeMail(
  request: Request,
  context: PreferencesContext,
  done: string,
  change: (opened: Opened, values: Values) => Promise<Response | undefined>,
): Promise<Response> {
  const { token } = await context.params
  const post = await readPublicPost(request)
  const opened = post.kind === 'read' ? await whoOpens(token, Date.now()) : null
  if (!opened || post.kind === 'refused') return seeOther(`/preferences/${encodeURIComponent(token)}`)
  return (await change(opened, post.values)) ?? seeOther(`/preferences/${token}?done=${done}`)
}

/**
 * The same for a change of one signature, by its own link or from the owner's page, whose forms name it by its token.
 * `change` may answer otherwise by returning a response.
 */
export async function changeByOwner(
  request: Request,
  context: PreferencesContext,
  done: string,
  change: (signatureId: string, values: Values, token: string) => Promise<Response | undefined>,
): Promise<Response> {
  const { token } = await context.params
  const post = await readPublicPost(request)
  const id = post.kind === 'read' ? await signatureMeant(token, post.values) : null
  if (!id || post.kind === 'refused') return seeOther(`/preferences/${encodeURIComponent(token)}`)
  return (await change(id, post.values, token)) ?? seeOther(`/preferences/${token}?done=${done}`)
}

async function signatureMeant(token: string, values: Values): Promise<string | null> {
  const opened = await whoOpens(token, Date.now())
  if (opened?.kind === 'signature') return opened.signatureId
  return opened?.kind === 'owner' ? readToken('manage', values.signature ?? '') : null
}

/** Opening the address of a change changes nothing. */
export async function backToPreferences(_request: Request, context: PreferencesContext): Promise<Response> {
  return seeOther(`/preferences/${encodeURIComponent((await context.params).token)}`)
}
