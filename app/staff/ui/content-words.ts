import { formatCount, formatLastDay, formatMoment } from '@/app/ui/format'
import type { CampaignContent, ContentField } from '@/lib/campaigns/campaign-content'
import { type ComparedField, compareTexts } from '@/lib/library/publications/compare-contents'
import { wordsOfCondition, wordsOfStep } from './next-step-words'
import { sensitivityWords } from './sensitivity-words'
import { channelNames } from './sharing-words'

/** The fields of a campaign as staff know them. */
export const contentFieldNames: Record<ContentField, string> = {
  name: 'Name',
  slug: 'Address',
  demand: 'Demand',
  demandHighlight: 'Highlighted words',
  ask: 'The ask in two sentences',
  addressee: 'Addressed to',
  addresseeShort: 'Addressee in a sentence',
  petitionText: 'Exact text',
  why: 'Why it matters',
  figures: 'Figures',
  goals: 'Goals',
  recommendationId: 'Recommendation',
  asksWhy: 'Asks why people sign',
  nextSteps: 'Next steps',
  sharing: 'Sharing texts',
  confirmNote: 'Note in the mail that asks to confirm',
  thanksNote: 'Note on the page of thanks',
  opensAt: 'Opens',
  closesAt: 'Closes',
  consentEdition: 'Consent wording',
  sensitivity: 'What the page tells of violence',
  outcomeDrafts: 'Outcome texts',
}

/** What numbers stand for, where a field holds the number of something: the recommendation's own. */
export type Numbered = (recommendationId: number) => string

/** A field of a campaign as lines of text, so that two of them can be compared. */
export function textOf(content: CampaignContent, field: ContentField, numbered: Numbered): string {
  switch (field) {
    case 'goals':
      return content.goals.map((goal) => `At ${formatCount(goal.atCount)} we ${goal.consequence}`).join('\n')
    case 'figures':
      return content.figures.join('\n')
    case 'nextSteps':
      return content.nextSteps
        .map((rule, i) => `${i + 1}. Ask ${wordsOfCondition(rule)} to ${wordsOfStep(rule)}`)
        .join('\n')
    case 'sharing':
      return Object.entries(content.sharing)
        .map(([channel, text]) => `${channelNames[channel as keyof typeof channelNames]}: ${text}`)
        .join('\n')
    case 'recommendationId':
      return content.recommendationId === null ? '' : numbered(content.recommendationId)
    case 'sensitivity':
      return sensitivityWords[content.sensitivity]
    case 'outcomeDrafts':
      return outcomeLines(content.outcomeDrafts)
    case 'asksWhy':
      return content.asksWhy ? 'Yes' : 'No'
    case 'opensAt':
      return content.opensAt === null ? '' : formatMoment(content.opensAt)
    case 'closesAt':
      return content.closesAt === null ? '' : formatLastDay(content.closesAt)
    default:
      return content[field]
  }
}

function outcomeLines({ won, part_won, lost }: CampaignContent['outcomeDrafts']): string {
  const parts: [string, string | undefined][] = [
    ['If won', won?.won],
    ['If won in part, what was won', part_won?.won],
    ['If won in part, what was not', part_won?.lost],
    ['If not won', lost?.lost],
  ]
  return parts.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])).join('\n')
}

/** What differs between two contents, field by field. Fields that are the same are not listed. */
export function compareCampaigns(
  was: CampaignContent,
  is: CampaignContent,
  numbered: Numbered,
): ComparedField[] {
  const fields = Object.keys(contentFieldNames) as ContentField[]
  return fields.flatMap((field) => {
    const [one, other] = [textOf(was, field, numbered), textOf(is, field, numbered)]
    return one === other ? [] : [{ name: contentFieldNames[field], lines: compareTexts(one, other) }]
  })
}
