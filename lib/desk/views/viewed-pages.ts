import { readSearchLine } from '../../signatures/desk/search-line'
import type { Permission } from '../../staff/permissions'

type ViewedPage = { needs: Permission; fields: readonly string[] }

/** The lists whose filter somebody can keep under a name, and the fields of the address that make up the filter. */
export const viewedPages: Record<string, ViewedPage> = {
  '/staff/signatures': {
    needs: 'signature.read',
    fields: ['q', 'campaign', 'state', 'flag', 'from', 'to', 'invalidation'],
  },
  '/staff/signatures/held': { needs: 'signature.read', fields: ['campaign'] },
  '/staff/signatures/comments': { needs: 'comment.moderate', fields: ['view', 'campaign'] },
  '/staff/campaigns': { needs: 'campaign.read', fields: ['state'] },
  '/staff/library': { needs: 'library.read', fields: ['kind', 'state', 'issue', 'q'] },
  '/staff/library/evidence': { needs: 'library.read', fields: ['show', 'q'] },
  '/staff/recommendations': { needs: 'library.read', fields: ['view', 'body', 'owner'] },
  '/staff/audit': { needs: 'audit.read', fields: ['who', 'what', 'kind', 'object', 'from', 'to'] },
}

const longestValue = 300

export type KeptQuery =
  | { kind: 'kept'; query: string }
  /** No filter is set: there is nothing to keep. */
  | { kind: 'nothing' }
  /** It names a person: it is never written down, not even sealed. */
  | { kind: 'personal' }
  | { kind: 'no_such_page' }

/** The filter of an address as it is kept: its own fields alone, always in the same order, without the place in the list. */
export function keptQuery(page: string, params: Record<string, string | string[] | undefined>): KeptQuery {
  const viewed = Object.hasOwn(viewedPages, page) ? viewedPages[page] : undefined
  if (!viewed) return { kind: 'no_such_page' }
  const given = viewed.fields.flatMap((field) => {
    const value = params[field]
    const text = typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, longestValue) : ''
    return text === '' ? [] : [[field, text] as [string, string]]
  })
  if (params.s !== undefined || given.some(([field, text]) => isPersonal(page, field, text)))
    return { kind: 'personal' }
  return given.length === 0
    ? { kind: 'nothing' }
    : { kind: 'kept', query: new URLSearchParams(given).toString() }
}

/** A search of signatures is asked by its own rules; anywhere else, what looks like an email is one. */
function isPersonal(page: string, field: string, text: string): boolean {
  if (page !== '/staff/signatures' || field !== 'q') return /\S@\S/.test(text)
  const read = readSearchLine(text)
  return read.kind === 'unread' || read.isPersonal
}
