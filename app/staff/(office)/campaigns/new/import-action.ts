'use server'

import { redirect } from 'next/navigation'
import { mistakeWords } from '@/app/staff/ui/campaign-words'
import { contentFieldNames } from '@/app/staff/ui/content-words'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import type { CampaignMistakeCode } from '@/lib/campaigns/campaign-form'
import { type FileMistake, importDraft, largestDraftFileLetters } from '@/lib/campaigns/editing/draft-file'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'

/** Begins a draft with what a file says, or lists everything that is wrong with it. */
export async function importFile(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const file = String(form.get('file') ?? '').slice(0, largestDraftFileLetters + 1)
  if (file.trim() === '') return again({ file }, { file: 'Paste what is in the file' })
  const result = await inTransaction((tx) => importDraft(tx, { text: file, staffId: person.id }))
  if (result.kind === 'imported') redirect(`/staff/campaigns/${result.slug}?part=ask&done=imported`)
  const list = result.mistakes.map((mistake) => wordsOf(mistake))
  return again({ file }, { file: `Nothing was imported. ${list.join(' ')}` })
}

const fileWords: Partial<Record<FileMistake['code'], string>> = {
  not_json: 'This is not the text of such a file: something in it is missing or too much.',
  not_a_draft: 'This is not a draft that was exported here.',
  not_text: 'give text',
  not_a_list: 'give a list',
  not_yes_or_no: 'give true or false',
}

/** "Goals, 2: write what we will do at this goal." */
function wordsOf({ field, code }: FileMistake): string {
  if (field === 'file') return fileWords[code] ?? 'The file is longer than a draft can be.'
  const [head = '', ...rest] = field.split(/[.-]/)
  const name = (contentFieldNames as Record<string, string>)[head] ?? formNames[head] ?? head
  const row = rest.find((step) => /^\d+$/.test(step))
  const where = row === undefined ? name : `${name}, ${Number(row) + 1}`
  const what = fileWords[code] ?? mistakeWords(field, code as CampaignMistakeCode)
  return `${where}: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`
}

/** Fields of the forms that stand for a field of the file. */
const formNames: Record<string, string> = {
  atCount: 'Goals',
  consequence: 'Goals',
  key: 'Figures',
  share: 'Sharing texts',
  recommendation: 'Recommendation',
  stepKind: 'Next steps',
  stepSlug: 'Next steps',
  stepLabel: 'Next steps',
  stepUrl: 'Next steps',
  whenWritten: 'Next steps',
  whenUpdates: 'Next steps',
  whenCountry: 'Next steps',
  whenNation: 'Next steps',
  whenSource: 'Next steps',
  form: 'Figures, recommendation or next steps',
}
