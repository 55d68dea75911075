import type { NextRequest } from 'next/server'
import { answerWithPage } from '@/app/form-state'
import { seeOther } from '@/app/staff/read-form'
import { formatCount } from '@/app/ui/format'
import { inTransaction } from '@/lib/in-transaction'
import { readUpload } from '@/lib/media/read-upload'
import { type Entered, enterSheet } from '@/lib/paper/enter-sheet'
import { mostBytes, readPaperCsv } from '@/lib/paper/read-paper-csv'
import { isBlank, type PaperRow, readPaperRow, type TypedRow } from '@/lib/paper/read-paper-row'
import { readSheet } from '@/lib/paper/sheet-form'
import { isOwnOrigin } from '@/lib/staff/own-origin'
import { requireStaff } from '@/lib/staff/session'
import { type PaperState, rowsOnPage } from '../paper-state'
import { rowMistakeWords, sheetMistakeWords } from '../paper-words'
import { pickSheetValues, unreadableMistake, unreadableOf } from '../posted-sheet'

/** Enters the lines that were typed, or those of a file that was previewed: all of them, or none and everything kept. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers.get('origin')))
    return new Response('This form can only be sent from our own pages.\n', { status: 403 })
  const person = await requireStaff('signature.enter_paper', '/staff/signatures/paper/new')
  const posted = await readUpload(request, mostBytes + 1024 * 1024)
  if (posted.kind !== 'read') return new Response('That form cannot be read.\n', { status: 400 })
  const { csv, then } = posted.values
  const values = pickSheetValues(posted.values)
  const typed = csv === undefined ? typedRows(posted.values) : null
  const read = typed ? readRows(typed) : await readFile(csv ?? '')
  const sheet = readSheet(values, Date.now())
  const mistakes = {
    ...(sheet.kind === 'wrong' ? sheetMistakeWords(sheet.mistakes) : {}),
    ...unreadableMistake(values),
    ...read.mistakes,
  }
  const believed = Number(posted.values.believed)
  const again = (status: number, wrong: Record<string, string>, now = String(believed)) => {
    const state: PaperState = {
      values: { ...values, believed: now },
      mistakes: wrong,
      rows: typed ?? undefined,
    }
    const page = typed ? 'new' : 'import'
    return answerWithPage(
      `/staff/signatures/paper/${page}`,
      status,
      state,
      request.headers.get('cookie') ?? '',
    )
  }
  if (sheet.kind === 'wrong' || Object.keys(mistakes).length > 0) return again(400, mistakes)
  const unreadable = unreadableOf(values)
  const entered = await inTransaction((tx) =>
    enterSheet(tx, { sheet: sheet.sheet, rows: read.rows, unreadable, believed, staffId: person.id }),
  )
  if (entered.kind !== 'entered') {
    const now = entered.kind === 'changed' ? String(entered.lines) : undefined
    return again(409, refusal(entered), now)
  }
  const told = `n=${entered.entered}&d=${entered.duplicates}`
  return seeOther(
    then === 'more'
      ? `/staff/signatures/paper/new?sheet=${entered.sheetId}&${told}`
      : `/staff/signatures/paper/${entered.sheetId}?done=entered&${told}`,
  )
}

type Rows = { rows: PaperRow[]; mistakes: Record<string, string> }

function typedRows(values: Record<string, string>): TypedRow[] {
  const field = (name: string, n: number) => (values[`${name}${n}`] ?? '').replaceAll('\0', '').slice(0, 300)
  return Array.from({ length: rowsOnPage }, (_, n) => ({
    name: field('name', n),
    postcode: field('postcode', n),
    country: field('country', n),
    email: field('email', n),
    show_name: field('show_name', n),
  }))
}

function readRows(typed: TypedRow[]): Rows {
  const rows: PaperRow[] = []
  const mistakes: Record<string, string> = {}
  for (const [n, row] of typed.entries()) {
    if (isBlank(row)) continue
    const read = readPaperRow(row)
    if (read.kind === 'read') rows.push(read.row)
    else mistakes[`row${n}`] = `Line ${n + 1} ${read.mistakes.map(rowMistakeWords).join(', and ')}.`
  }
  if (rows.length === 0 && Object.keys(mistakes).length === 0) mistakes.row0 = 'Type at least one line.'
  return { rows, mistakes }
}

/** It was good when it was previewed: what is wrong with it now has been changed on the way. */
async function readFile(csv: string): Promise<Rows> {
  const read = await readPaperCsv(new TextEncoder().encode(csv))
  if (read.kind === 'read') return { rows: read.rows, mistakes: {} }
  return { rows: [], mistakes: { file: 'Choose the file again: it has changed since it was checked.' } }
}

function refusal(entered: Exclude<Entered, { kind: 'entered' }>): Record<string, string> {
  switch (entered.kind) {
    case 'changed':
      return {
        form: `Nothing was entered now. ${entered.sheetId === 0 ? 'This sheet is not there any more.' : `Sheet ${entered.sheetId}, of the same day and kept in the same place, has ${formatCount(entered.lines)} lines already. Either this was sent twice, or somebody else is entering it: look at it under Paper before you save again.`}`,
      }
    case 'no_such_campaign':
      return { campaign: 'There is no such campaign. Choose another' }
    case 'takes_none':
      return { campaign: 'This campaign takes no signatures on paper: it is a draft, or it was handed in' }
    case 'not_its_days':
      return { collectedOn: 'The campaign was not open on this day. Look at the day again' }
  }
}
