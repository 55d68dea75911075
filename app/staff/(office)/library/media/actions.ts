'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { uploadMistakes } from '@/app/staff/ui/media-words'
import { inTransaction } from '@/lib/in-transaction'
import { readAssetWords } from '@/lib/media/asset-words'
import { editAsset } from '@/lib/media/edit-asset'
import { removeAsset } from '@/lib/media/remove-asset'
import { fileStore } from '@/lib/media/store'
import { requireStaffToAct } from '@/lib/staff/session'

const boundKey = z.string().max(100)

export async function saveAsset(
  key: string,
  kind: 'image' | 'file',
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  await requireStaffToAct('library.edit')
  const typed = textsOf(form)
  const read = readAssetWords(kind === 'file' ? 'file' : 'image', typed)
  if (read.kind === 'invalid') return again(typed, uploadMistakes.words(read.mistakes))
  const result = await inTransaction((tx) => editAsset(tx, boundKey.parse(key), read.words))
  if (result.kind === 'no_consent') return again(typed, { consentId: uploadMistakes.consent })
  if (result.kind === 'not_found') return again(typed, { form: 'Somebody has removed this meanwhile.' })
  redirect(`/staff/library/media/${key}?done=saved`)
}

/** Removes it; the bytes go once that is certain. A store that fails leaves bytes that no address leads to. */
export async function remove(form: FormData): Promise<void> {
  await requireStaffToAct('library.edit')
  const key = boundKey.parse(textsOf(form).key)
  const result = await inTransaction((tx) => removeAsset(tx, key))
  if (result.kind === 'removed')
    await Promise.allSettled(result.storageKeys.map((stored) => fileStore().remove(stored)))
  if (result.kind === 'in_use') redirect(`/staff/library/media/${key}?done=in_use`)
  redirect('/staff/library/media?done=removed')
}
