import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import type { FieldError } from '@/lib/signatures/signature-form'

/** A form that came back: what was typed, what is wrong with it, or why it cannot be taken at all. */
export type FormState = {
  values: Record<string, string>
  errors: FieldError[]
  notice?: 'closed' | 'paused' | 'too_big' | 'wrong_type' | 'foreign_origin' | 'taken'
}

const shared = globalThis as typeof globalThis & { undersignedForms?: Map<string, unknown> }
function waiting(): Map<string, unknown> {
  shared.undersignedForms ??= new Map()
  return shared.undersignedForms
}

const header = 'x-undersigned-form'

/**
 * Answers a post with a page of ours that shows the form again. A Route Handler cannot render a page, and a redirect
 * would have to put what was typed into an address, a cookie or the database; so the page is asked for from this very
 * process, and what was typed waits in its memory for as long as that takes. Nothing of it is written anywhere.
 * `cookie` is passed on for a page that only staff may see.
 */
export async function answerWithPage(
  path: string,
  status: number,
  state: unknown,
  cookie = '',
): Promise<Response> {
  const id = randomBytes(16).toString('base64url')
  waiting().set(id, state)
  try {
    const page = await fetch(`${process.env.SELF_ORIGIN}${path}`, {
      headers: { [header]: id, ...(cookie && { cookie }) },
      cache: 'no-store',
      redirect: 'manual',
    })
    const kept = [
      'content-type',
      'content-security-policy',
      'x-robots-tag',
      'referrer-policy',
      'content-language',
    ]
    const answered = new Headers({ 'cache-control': 'private, no-store' })
    for (const name of kept) {
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

/** In a page: the form that came back, or null when somebody just opened the address. */
export async function readFormState<State = FormState>(): Promise<State | null> {
  const id = (await headers()).get(header)
  return ((id && waiting().get(id)) as State | undefined) || null
}
