import { z } from 'zod'
import { londonDay } from '../london-time'
import { typedDay, typedLine, typedText } from '../typed-fields'

/** Where a sheet is from, as it is typed. */
export type SheetValues = Record<
  'campaign' | 'collectedAt' | 'collectedOn' | 'wording' | 'scanReference',
  string
>

export type Sheet = {
  campaignId: number
  collectedAt: string
  /** A London day. */
  collectedOn: string
  wording: string
  scanReference: string
}

const sheet = z.object({
  campaign: z.coerce.number('missing').int('missing').positive('missing'),
  collectedAt: typedLine(200),
  collectedOn: typedDay,
  wording: typedText(4000),
  scanReference: typedLine(200),
})

export type SheetMistakes = Partial<Record<keyof SheetValues, string>>

/** Checks what is typed about a sheet: every mistake at once, as codes. A day to come is none on which anybody signed. */
export function readSheet(
  typed: Record<string, string>,
  now: number,
): { kind: 'read'; sheet: Sheet } | { kind: 'wrong'; mistakes: SheetMistakes } {
  const given = {
    campaign: typed.campaign ?? '',
    collectedAt: typed.collectedAt ?? '',
    collectedOn: typed.collectedOn ?? '',
    wording: typed.wording ?? '',
    scanReference: typed.scanReference ?? '',
  }
  const read = sheet.safeParse(given)
  if (!read.success) {
    const mistakes: SheetMistakes = {}
    for (const issue of read.error.issues)
      mistakes[String(issue.path[0]) as keyof SheetValues] ??= issue.message
    return { kind: 'wrong', mistakes }
  }
  if (read.data.collectedOn > londonDay(now)) return { kind: 'wrong', mistakes: { collectedOn: 'to_come' } }
  const { campaign, ...rest } = read.data
  return { kind: 'read', sheet: { campaignId: campaign, ...rest } }
}
