import { headers } from 'next/headers'
import { seeOther } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { uploadMistakes } from '@/app/staff/ui/media-words'
import { inTransaction } from '@/lib/in-transaction'
import { addAsset } from '@/lib/media/add-asset'
import { readAssetWords } from '@/lib/media/asset-words'
import { largestPdfBytes } from '@/lib/media/check-pdf'
import { largestImageBytes } from '@/lib/media/prepare-image'
import { readUpload } from '@/lib/media/read-upload'
import { fileStore } from '@/lib/media/store'
import { requireStaffToAct } from '@/lib/staff/session'

/** A form round a file, its own fields included. */
const aroundTheFileBytes = 64 * 1024

/**
 * Takes a picture or a PDF from the form of the media library. It stands outside /staff, where Next would hold every body
 * in memory before we could count it. A mistake brings the form back with everything typed; only the file has to be chosen
 * again, which no page can do for anybody.
 */
export async function POST(request: Request): Promise<Response> {
  const person = await requireStaffToAct('library.edit')
  const kind = new URL(request.url).searchParams.get('kind') === 'file' ? 'file' : 'image'
  const mostBytes = (kind === 'file' ? largestPdfBytes : largestImageBytes) + aroundTheFileBytes
  const upload = await readUpload(request, mostBytes)
  const cookie = (await headers()).get('cookie') ?? ''
  const page = `/staff/library/media/new?kind=${kind}`
  const again = (values: Record<string, string>, mistakes: Record<string, string>, status = 422) =>
    answerWithPage(page, status, { values, mistakes }, cookie)

  if (upload.kind === 'unreadable') return again({}, { form: uploadMistakes.form.unreadable }, 400)
  if (upload.kind === 'too_big')
    return again(upload.values, { file: uploadMistakes.file(kind, 'too_big') }, 413)
  const { values, file } = upload
  const read = readAssetWords(kind, values)
  const mistakes = read.kind === 'invalid' ? uploadMistakes.words(read.mistakes) : {}
  if (!file || read.kind === 'invalid')
    return again(values, { ...(file ? {} : { file: uploadMistakes.file(kind, 'missing') }), ...mistakes })

  const result = await addAsset(fileStore(), inTransaction, {
    kind,
    bytes: file.bytes,
    originalName: file.name,
    words: read.words,
    staffId: person.id,
  })
  switch (result.kind) {
    case 'added':
      return seeOther(`/staff/library/media/${result.key}?done=added`)
    case 'known':
      return again(values, { file: uploadMistakes.known(result.title || result.key) }, 409)
    case 'refused':
      return again(values, { file: uploadMistakes.file(kind, result.why) })
    case 'no_consent':
      return again(values, { consentId: uploadMistakes.consent })
  }
}
