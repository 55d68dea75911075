import { z } from 'zod'
import { londonDay, londonInstant } from '../london-time'

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

const line = (most: number) =>
  z
    .string()
    .transform((typed) =>
      typed
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, 'missing').max(most, 'too_long'))

const sheet = z.object({
  campaign: z.coerce.number('missing').int('missing').positive('missing'),
  collectedAt: line(200),
  collectedOn: z
    .string()
    .trim()
    .min(1, 'missing')
    .refine((day) => londonInstant(day, '12:00') !== null, 'no_day'),
  wording: z
    .string()
    .transform((typed) => typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, 'missing').max(4000, 'too_long')),
  scanReference: line(200),
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
