'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again } from '@/app/staff/ui/form-texts'
import { publishUpdate } from '@/lib/campaigns/updates/publish-update'
import { beginUpdate, discardUpdate, saveUpdate, updateLimits } from '@/lib/campaigns/updates/save-update'
import { inTransaction } from '@/lib/in-transaction'
import { line } from '@/lib/typed-text'
import { address, begin, written, writtenLine } from '../begin-act'

const words = z.object({
  title: writtenLine(updateLimits.title),
  body: written(updateLimits.body),
  note: line(updateLimits.note),
})

const changed = {
  form: 'Somebody has saved, published or thrown away this update since you opened it. Nothing of yours is lost: copy your words, then open the page again.',
}

const noteNeeded = { note: 'Write what was wrong' }

function go(slug: string, rest: string): never {
  redirect(`/staff/campaigns/${encodeURIComponent(slug)}/run/updates${rest}`)
}

/** `correctsId`: the published update that is corrected, or null for a new one. */
export async function startUpdate(
  slug: string,
  correctsId: number | null,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const act = await begin('campaign.edit', form, words)
  if (!act.form) return act.refused
  const { staffId } = act
  const said = act.form
  const result = await inTransaction((tx) =>
    beginUpdate(tx, { slug: address.parse(slug), staffId, correctsId, ...said }),
  )
  if (result.kind === 'begun') go(slug, `/${result.id}?done=begun`)
  if (result.kind === 'note_needed') return again(act.typed, noteNeeded)
  return again(act.typed, {
    form:
      result.kind === 'begun_already'
        ? 'Somebody has begun a correction of it already. Copy your words, then go on in that one: it is first in the list.'
        : 'An update needs a page to stand on. This campaign has none that people can read now.',
  })
}

type Bound = { slug: string; id: number; version: number }

export async function save(bound: Bound, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const act = await begin('campaign.edit', form, words)
  if (!act.form) return act.refused
  const { staffId } = act
  const said = act.form
  const { id, version } = bound
  const result = await inTransaction((tx) => saveUpdate(tx, { id, version, staffId, ...said }))
  if (result.kind === 'saved') go(bound.slug, `/${id}?done=saved`)
  return again(act.typed, result.kind === 'note_needed' ? noteNeeded : changed)
}

export async function publish(bound: Bound, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { staffId, typed } = await begin('campaign.publish', form, z.object({}))
  const { id, version } = bound
  const result = await inTransaction((tx) => publishUpdate(tx, { id, version, staffId }))
  if (result.kind === 'published') go(bound.slug, '?done=published')
  if (result.kind === 'mistaken')
    return again(typed, {
      form: `Not yet: ${result.problems.map(({ line, message }) => `line ${line}, ${message}`).join('; ')}`,
    })
  const refused = {
    own: 'You wrote these words, and two people publish here. Ask a colleague to read and publish them.',
    not_possible: 'This campaign has no page that people can read now, so there is nowhere to publish it.',
    changed_elsewhere: changed.form,
  }
  return again(typed, { form: refused[result.kind] })
}

export async function discard(bound: Bound, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { staffId, typed } = await begin('campaign.edit', form, z.object({}))
  const { id, version } = bound
  const result = await inTransaction((tx) => discardUpdate(tx, { id, version, staffId }))
  return result.kind === 'discarded' ? go(bound.slug, '?done=discarded') : again(typed, changed)
}
