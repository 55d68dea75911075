import { createHash } from 'node:crypto'
import {
  type CampaignContent,
  type CampaignPart,
  type ContentField,
  campaignParts,
} from '../campaign-content'

/** The same text for the same value, whatever the order its keys came in: the database keeps an order of its own. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`
}

export function changedFields(before: CampaignContent, after: CampaignContent): ContentField[] {
  const fields = Object.keys(before) as ContentField[]
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field]))
}

/** What a form of a part believes to be stored: another one when somebody has saved this part meanwhile. */
export function fingerprintOf(content: CampaignContent, part: CampaignPart): string {
  const fields: readonly ContentField[] = campaignParts[part]
  return createHash('sha256')
    .update(canonical(fields.map((field) => content[field])))
    .digest('base64url')
    .slice(0, 22)
}
