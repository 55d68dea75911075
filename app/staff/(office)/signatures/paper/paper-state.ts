import type { Duplicate } from '@/lib/paper/find-duplicates'
import type { TypedRow } from '@/lib/paper/read-paper-row'

export const rowsOnPage = 10

/** What the form of a sheet shows again: everything typed, and what to put right. */
export type PaperState = {
  values: Record<string, string>
  mistakes: Record<string, string>
  /** Only where rows are typed. */
  rows?: TypedRow[]
}

/** What a file would do, before anything is done. */
export type PreviewState = PaperState & {
  preview?: {
    csv: string
    fileName: string
    believed: number
    fresh: number
    duplicates: { line: number; name: string; why: Duplicate }[]
    duplicatesInAll: number
  }
}

export const emptyRow: TypedRow = { name: '', postcode: '', country: '', email: '', show_name: '' }
