'use server'

import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { approveCampaign } from '@/lib/campaigns/approve-campaign'
import { longest } from '@/lib/campaigns/campaign-content'
import { setTemplate } from '@/lib/campaigns/editing/clone-campaign'
import { makePreviewLink, revokePreviewLink } from '@/lib/campaigns/editing/preview-links'
import { restoreVersion } from '@/lib/campaigns/editing/versions'
import { readContent } from '@/lib/campaigns/read-content'
import { env } from '@/lib/env'
import { inTransaction } from '@/lib/in-transaction'
import { requireStaffToAct } from '@/lib/staff/session'
import { line } from '@/lib/typed-text'

const pathOf = (slug: string) => `/staff/campaigns/${encodeURIComponent(slug)}`
const idOf = (slug: string) => inTransaction((tx) => readContent(tx, String(slug).slice(0, 100)))

/** Makes a preview link and gives its whole address, or null where the campaign is not there any more. */
export async function makeLink(slug: string): Promise<string | null> {
  const person = await requireStaffToAct('campaign.edit')
  const stored = await idOf(slug)
  if (!stored) return null
  const { token } = await inTransaction((tx) =>
    makePreviewLink(tx, { campaignId: stored.id, staffId: person.id }),
  )
  return `${env().SITE_URL}/campaigns/preview/${token}`
}

export async function endLink(slug: string, id: string): Promise<void> {
  const person = await requireStaffToAct('campaign.edit')
  const stored = await idOf(slug)
  if (stored)
    await inTransaction((tx) =>
      revokePreviewLink(tx, { campaignId: stored.id, id: String(id), staffId: person.id }),
    )
  redirect(`${pathOf(slug)}?done=link_ended`)
}

export async function setAsTemplate(slug: string, isTemplate: boolean): Promise<void> {
  const person = await requireStaffToAct('campaign.edit')
  const result = await inTransaction((tx) =>
    setTemplate(tx, { slug: String(slug), isTemplate: isTemplate === true, staffId: person.id }),
  )
  redirect(`${pathOf(slug)}?done=${result.kind === 'set' ? 'template_set' : 'not_a_draft'}`)
}

export async function approve(
  slug: string,
  lastEventId: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.publish')
  const typed = textsOf(form)
  const note = line(longest.reason).safeParse(typed.note)
  if (!note.success) return again(typed, { note: 'Shorten this' })
  const result = await inTransaction((tx) =>
    approveCampaign(tx, {
      ...{ slug: String(slug), staffId: person.id, note: note.data, lastEventId: Number(lastEventId) },
    }),
  )
  if (result.kind === 'approved') redirect(`${pathOf(slug)}?done=approved`)
  const words = {
    own: 'You wrote some of it, so somebody else approves it.',
    not_possible: 'It is not in review any more. Open this page again to see where it stands.',
    changed_elsewhere:
      'Somebody has changed it since you opened this page. Open it again, read what changed, and approve that.',
  }
  return again(typed, { form: words[result.kind] })
}

export async function restore(
  slug: string,
  versionId: number,
  newestId: number,
  _answer: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await requireStaffToAct('campaign.edit')
  const typed = textsOf(form)
  const reason = line(longest.reason).safeParse(typed.reason)
  if (!reason.success) return again(typed, { reason: 'Shorten the reason' })
  const result = await inTransaction((tx) =>
    restoreVersion(tx, {
      ...{ slug: String(slug), versionId: Number(versionId), newestId: Number(newestId) },
      ...{ reason: reason.data, staffId: person.id },
    }),
  )
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      redirect(`${pathOf(slug)}/history?done=${result.kind === 'saved' ? 'restored' : 'unchanged'}`)
      break
    case 'reason_needed':
      return again(typed, {
        reason: 'Write the reason: people have read this page, and the record will show it',
      })
    case 'changed_elsewhere':
      return again(typed, { form: 'Somebody has saved meanwhile. Open this page again and compare anew.' })
    case 'frozen':
      return again(typed, {
        form: 'Somebody has signed meanwhile: the demand, the ask, the addressee and the exact text stay as they are, so this version cannot come back.',
      })
    case 'approved_words':
      return again(typed, { form: 'It is scheduled with approved words. Take it back to drafting first.' })
    case 'incomplete':
      return again(typed, { form: 'The public page needs more than this version had.' })
    case 'mistaken':
      return again(typed, {
        form: 'This version names a figure, a recommendation or a campaign that is not here any more, or a day that has passed.',
      })
    case 'no_such_version':
    case 'not_found':
      return again(typed, { form: 'There is no such version. Open this page again.' })
  }
}
