import { db } from '@/db/client'
import { londonDay } from '@/lib/london-time'
import { type Entered, enterSheet } from '@/lib/paper/enter-sheet'
import { readPaperRow } from '@/lib/paper/read-paper-row'

type Line = { name: string; postcode?: string; country?: string; email?: string; show_name?: string }

/** A line as somebody wrote it; throws where it has a mistake. */
export function paperRow(line: Line) {
  const read = readPaperRow({ postcode: 'LS6 1AA', country: '', email: '', show_name: '', ...line })
  if (read.kind === 'wrong') throw new Error(JSON.stringify(read.mistakes))
  return read.row
}

/** Enters lines of a sheet that was collected today. */
export function enterPaper(
  campaignId: number,
  lines: Line[],
  staffId: string,
  { sheet = 'Box 1, sheet 1', believed = 0, unreadable = 0, collectedOn = londonDay(Date.now()) } = {},
): Promise<Entered> {
  return enterSheet(db, {
    sheet: { campaignId, collectedAt: 'A stall', collectedOn, wording: 'We ask.', scanReference: sheet },
    rows: lines.map(paperRow),
    ...{ unreadable, believed, staffId },
  })
}
