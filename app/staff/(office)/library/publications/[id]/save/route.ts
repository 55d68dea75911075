import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { answerWithPage } from '@/app/form-state'
import { privateHeaders, seeOther } from '@/app/staff/read-form'
import type { SaveAnswer } from '@/app/staff/ui/editor-saving'
import type { EditorState } from '@/app/staff/ui/editor-state'
import { contentMistake, publicationStates } from '@/app/staff/ui/library-words'
import { formatClock } from '@/app/staff/ui/words'
import { inTransaction } from '@/lib/in-transaction'
import type { PublicationKind } from '@/lib/library/publications/content'
import { contentFields, type FormFields, readContentForm } from '@/lib/library/publications/content-form'
import { type EditedPublication, getPublicationForEditing } from '@/lib/library/publications/editor-queries'
import { type SaveResult, saveDraft } from '@/lib/library/publications/save-draft'
import { takeOverLock } from '@/lib/library/publications/take-over-lock'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'

const largestBytes = 3 * 1024 * 1024
const uuid = z.uuid()
type Context = { params: Promise<{ id: string }> }

/**
 * Saves what the editor sends: the script's autosave, answered in JSON, and the plain form, answered with a redirect or,
 * where it could not be saved, with the page again and everything typed in it.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return refuse(request, 403, 'This form can only be sent from our own pages.')
  const id = Number((await params).id)
  const person = await requireStaff('library.edit', `/staff/library/publications/${id}`)
  if (Number(request.headers.get('content-length') ?? Number.NaN) > largestBytes)
    return refuse(
      request,
      413,
      'Not saved: this is more than 3 MB, and a text has at most 400,000 characters. What you typed is still in the form: go back to it.',
    )
  const form = await request.formData().catch(() => null)
  const publication = await getPublicationForEditing(id)
  if (!form || !publication) return refuse(request, 400, 'Not saved: this form cannot be read.')
  const fields = fieldsOf(form)
  const [token, edition, intent] = [
    uuid.safeParse(first(fields, 'token')),
    Number(first(fields, 'edition')),
    first(fields, 'intent'),
  ]
  if (!token.success || !Number.isSafeInteger(edition))
    return refuse(request, 400, 'Not saved: this form is not whole.')
  const about = { request, id, token: token.data, fields }

  const read = readContentForm(publication.kind, fields)
  if (read.kind === 'mistaken') {
    const mistakes = Object.fromEntries(
      read.mistakes.map(({ field, code }) => [field, contentMistake(field, code)]),
    )
    return mistaken(about, mistakes)
  }
  const save = { publicationId: id, content: read.content, edition, token: token.data, staffId: person.id }
  if (intent === 'compare') return compare(about, publication)
  const result = await inTransaction(async (tx) => {
    if (intent === 'take_over') await takeOverLock(tx, save)
    return saveDraft(tx, save)
  })
  return answer(about, result, publication.kind)
}

type About = { request: NextRequest; id: number; token: string; fields: FormFields }

function fieldsOf(form: FormData): FormFields {
  const fields: FormFields = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    // A database text holds no NUL.
    fields[name] = [...(fields[name] ?? []), value.replaceAll('\0', '')]
  }
  return fields
}

function first(fields: FormFields, name: string): string {
  return fields[name]?.[0] ?? ''
}

function wantsJson(request: NextRequest): boolean {
  return (request.headers.get('accept') ?? '').includes('application/json')
}

function json(status: number, body: SaveAnswer): Response {
  return NextResponse.json(body, { status, headers: privateHeaders })
}

function refuse(request: NextRequest, status: number, say: string): Response {
  if (wantsJson(request)) return json(status, { kind: status === 413 ? 'too_big' : 'refused', say })
  const headers = { ...privateHeaders, 'content-type': 'text/plain; charset=utf-8' }
  return new Response(`${say}\n`, { status, headers })
}

function pathOf({ id, token }: About): string {
  return `/staff/library/publications/${id}?edit=${token}`
}

async function mistaken(about: About, mistakes: Record<string, string>): Promise<Response> {
  const say = 'Not saved. Put this right; what you typed is still here.'
  if (wantsJson(about.request)) return json(422, { kind: 'mistaken', say, mistakes })
  return withForm(about, 422, { say, mistakes, conflict: null })
}

/** The page again with everything typed in it, for a form that was sent without its script. */
function withForm(about: About, status: number, state: Omit<EditorState, 'fields'>): Promise<Response> {
  const cookie = about.request.headers.get('cookie') ?? ''
  return answerWithPage(
    pathOf(about),
    status,
    { ...state, fields: about.fields } satisfies EditorState,
    cookie,
  )
}

async function answer(about: About, result: SaveResult, kind: PublicationKind): Promise<Response> {
  const isJson = wantsJson(about.request)
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      if (!isJson) return seeOther(`${pathOf(about)}&done=${result.kind}`)
      return json(200, {
        kind: result.kind,
        edition: result.edition,
        say: `Kept at ${clockWithSeconds(result.at)}.`,
      })
    case 'changed_elsewhere':
    case 'lock_lost': {
      const say = conflictWords(result)
      if (isJson) return json(409, { kind: result.kind, say })
      const { edition, by } = result
      const conflict = {
        theirs: contentFields(kind, result.theirs),
        edition,
        by,
        isLockLost: result.kind === 'lock_lost',
      }
      return withForm(about, 409, { say, mistakes: {}, conflict })
    }
    case 'not_a_draft': {
      const state = publicationStates[result.state as keyof typeof publicationStates]?.words.toLowerCase()
      const say = `Not saved: this is ${state ?? 'not a draft'} now. What you typed is still here: copy it.`
      if (isJson) return json(409, { kind: 'not_a_draft', say })
      return withForm(about, 409, { say, mistakes: {}, conflict: null })
    }
    case 'not_found':
      return refuse(about.request, 404, 'Not saved: this text is not there any more.')
  }
}

function compare(about: About, now: EditedPublication): Promise<Response> {
  const by = now.lock?.name ?? now.savedBy
  const conflict = {
    theirs: contentFields(now.kind, now.content),
    edition: now.edition,
    by,
    isLockLost: true,
  }
  const say = `Both texts: yours, and what stands now${by ? `, last by ${by}` : ''}.`
  return withForm(about, 409, { say, mistakes: {}, conflict })
}

function conflictWords({
  kind,
  by,
  at,
}: {
  kind: 'changed_elsewhere' | 'lock_lost'
  by: string
  at: number
}): string {
  return kind === 'lock_lost'
    ? `Not saved: ${by} has been editing since ${formatClock(at)}. What you typed is still here.`
    : `Not saved: ${by || 'somebody'} saved at ${formatClock(at)}, after you had opened this. What you typed is still here.`
}

const seconds = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/London' },
})
function clockWithSeconds(at: number): string {
  return seconds.format(at)
}
