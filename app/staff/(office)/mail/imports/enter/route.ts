import type { NextRequest } from 'next/server'
import { answerWithPage } from '@/app/form-state'
import { seeOther } from '@/app/staff/read-form'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { counted } from '@/app/staff/ui/words'
import { importContacts } from '@/lib/contact-imports/import-contacts'
import { readEvidence } from '@/lib/contact-imports/import-form'
import { readContacts } from '@/lib/contact-imports/read-contacts'
import { inTransaction } from '@/lib/in-transaction'
import { settingsNow } from '@/lib/integrity/live-settings'
import { readUpload } from '@/lib/media/read-upload'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff, takeFreshCode } from '@/lib/staff/session'
import { evidenceMistakeWords, type ImportState, listMistakeWords } from '../import-words'

const page = '/staff/mail/imports/new'
const mostBytes = 8 * 1024 * 1024

/** Takes a list with its evidence: all of it, or nothing and everything kept that was typed. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return new Response('This form can only be sent from our own pages.\n', { status: 403 })
  const person = await requireStaff('contact.manage', page)
  const upload = await readUpload(request, mostBytes + 64 * 1024)
  if (upload.kind === 'unreadable') return new Response('That form cannot be read.\n', { status: 400 })
  const { freshCode = '', ...values } = upload.values
  const again = (status: number, mistakes: ImportState['mistakes']) =>
    answerWithPage(page, status, { values, mistakes }, request.headers.get('cookie') ?? '')
  if (upload.kind === 'too_big') return again(413, { list: 'The list is larger than 8 MB. Make two of it' })

  const { contact_policy: policy } = await settingsNow()
  const read = readEvidence(values, policy, Date.now())
  if (read.kind === 'wrong') return again(400, evidenceMistakeWords(read.mistakes))
  const text = textOf(upload.file?.bytes, values.list ?? '')
  if (text === null) return again(400, { list: 'Save the file as “CSV UTF-8” and choose it again' })
  const list = readContacts(text, read.evidence.basis)
  if (list.kind !== 'read') return again(400, { list: listMistakeWords(list) })

  const code = new FormData()
  code.set('freshCode', freshCode)
  const fresh = await takeFreshCode(code)
  if (fresh.kind !== 'fresh') return again(400, freshCodeMistake(fresh))
  const imported = await inTransaction((tx) =>
    importContacts(tx, { evidence: read.evidence, contacts: list.contacts, staffId: person.id }),
  )
  if (imported.kind === 'imported') return seeOther(`/staff/mail/imports?done=${imported.id}`)
  const { alreadyKnown, leftOut } = imported
  return again(409, {
    list: `Nobody on this list is new. ${counted(alreadyKnown, 'address', 'addresses')} agreed already, and ${counted(leftOut, 'address', 'addresses')} cannot or must not be written to`,
  })
}

/** The file where one was chosen, else what was pasted; null for a file that is not UTF-8. */
function textOf(file: Uint8Array | undefined, pasted: string): string | null {
  if (!file) return pasted.replaceAll('\0', '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file).replaceAll('\0', '')
  } catch {
    return null
  }
}
