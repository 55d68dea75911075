'use server'

import type { ReactNode } from 'react'
import { textsOf } from '@/app/staff/ui/form-texts'
import { type CampaignPart, campaignParts } from '@/lib/campaigns/campaign-content'
import { readPart } from '@/lib/campaigns/campaign-form'
import { mergeTyped } from '@/lib/campaigns/editing/read-editing'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { getOrganisation } from '@/lib/organisation/queries'
import { requireStaffToAct } from '@/lib/staff/session'
import { PartPreview } from './part-preview'

/** The preview of a part with what is being typed in it, or null where that cannot be read. Nothing is stored. */
export async function showTyped(slug: string, part: string, form: FormData): Promise<ReactNode> {
  await requireStaffToAct('campaign.edit')
  if (!(part in campaignParts)) return null
  const [campaign, { teamName, legalName }] = [await getCampaignForEditing(slug), await getOrganisation()]
  const read = readPart(part as CampaignPart, textsOf(form))
  if (!campaign || read.kind === 'invalid') return null
  return (
    <PartPreview
      part={part as CampaignPart}
      campaign={{ ...campaign, content: mergeTyped(campaign.content, read.changes) }}
      organisation={{ teamName, legalName }}
      now={Date.now()}
    />
  )
}
