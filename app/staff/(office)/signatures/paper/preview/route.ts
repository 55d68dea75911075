import type { NextRequest } from 'next/server'
import { answerWithPage } from '@/app/form-state'
import { formatCount } from '@/app/ui/format'
import { inTransaction } from '@/lib/in-transaction'
import { readUpload } from '@/lib/media/read-upload'
import { findSheet } from '@/lib/paper/enter-sheet'
import { findDuplicates } from '@/lib/paper/find-duplicates'
import { mostBytes, type NumberedRow, readPaperCsv } from '@/lib/paper/read-paper-csv'
import { readSheet, type Sheet } from '@/lib/paper/sheet-form'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'
import type { PreviewState } from '../paper-state'
import { rowMistakeWords, sheetMistakeWords, unreadableWords } from '../paper-words'
import { pickSheetValues, unreadableMistake } from '../posted-sheet'

const duplicatesShown = 50

/** Reads a whole file and says what it would do. Nothing is written. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return new Response('This form can only be sent from our own pages.\n', { status: 403 })
  await requireStaff('signature.enter_paper', '/staff/signatures/paper/import')
  const upload = await readUpload(request, mostBytes + 64 * 1024)
  const cookie = request.headers.get('cookie') ?? ''
  const answer = (status: number, state: PreviewState) =>
    answerWithPage('/staff/signatures/paper/import', status, state, cookie)
  if (upload.kind === 'unreadable') return new Response('That form cannot be read.\n', { status: 400 })
  const values = pickSheetValues(upload.values)
  if (upload.kind === 'too_big')
    return answer(413, { values, mistakes: { file: 'The file is larger than 8 MB. Make two of it.' } })
  const sheet = readSheet(values, Date.now())
  const mistakes = {
    ...(sheet.kind === 'wrong' ? sheetMistakeWords(sheet.mistakes) : {}),
    ...unreadableMistake(values),
    ...(upload.file ? {} : { file: 'Choose a file' }),
  }
  if (sheet.kind === 'wrong' || !upload.file || Object.keys(mistakes).length > 0)
    return answer(400, { values, mistakes })
  const read = await readPaperCsv(upload.file.bytes)
  if (read.kind === 'unreadable') return answer(400, { values, mistakes: { file: unreadableWords(read) } })
  if (read.kind === 'wrong') return answer(400, { values, mistakes: wrongLines(read) })
  const csv = new TextDecoder().decode(upload.file.bytes)
  return answer(200, {
    values,
    mistakes: {},
    preview: { ...(await previewOf(sheet.sheet, read.rows)), csv, fileName: upload.file.name },
  })
}

async function previewOf(sheet: Sheet, rows: NumberedRow[]) {
  const [found, known] = await inTransaction(async (tx) => [
    await findDuplicates(tx, sheet.campaignId, rows),
    await findSheet(tx, sheet),
  ])
  const duplicates = rows.flatMap(({ line, name }, n) => {
    const why = found[n]
    return why ? [{ line, name, why }] : []
  })
  return {
    believed: known?.lines ?? 0,
    fresh: rows.length - duplicates.length,
    duplicates: duplicates.slice(0, duplicatesShown),
    duplicatesInAll: duplicates.length,
  }
}

/** The first lines that are wrong, each with its number, and that nothing was entered. */
function wrongLines({
  mistakes,
  more,
}: Extract<Awaited<ReturnType<typeof readPaperCsv>>, { kind: 'wrong' }>) {
  const lines = mistakes.map((mistake) => `Line ${formatCount(mistake.line)} ${rowMistakeWords(mistake)}.`)
  const rest =
    more > 0 ? ` ${formatCount(more)} more ${more === 1 ? 'line has' : 'lines have'} mistakes.` : ''
  return {
    file: `Nothing of the file was entered. ${lines.join(' ')}${rest} Correct them and choose the file again.`,
  }
}
