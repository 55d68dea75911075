import type { takeOut } from '@/db/schema/insight'
import type { SignatureFilter } from '../signatures/desk/signature-filter'
import type { ExportColumn } from './export-columns'
import type { Pack } from './read-pack'

export type TakeOutRow = typeof takeOut.$inferSelect
export type TakeOutFile = TakeOutRow['files'][number]

/** What an export of signatures is made with. */
export type ExportChoices = { filter: SignatureFilter & { campaignId: number }; columns: ExportColumn[] }

/** What a pack is made with. `pack` is what was read for it: the PDF, its page and the tables say the same. */
export type HandInChoices = { names: boolean; comments: boolean; pack?: Pack }

export const exportLifeHours = 24
export const handInLifeDays = 30
/** Asked for and not made for as long as this, it is given up. */
export const givenUpAfterHours = 24
