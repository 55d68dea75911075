import type { FieldSpec, FormValues, Option } from '@/app/staff/ui/form-spec'
import { sensitivityWords } from '@/app/staff/ui/sensitivity-words'
import { channelNames } from '@/app/staff/ui/sharing-words'
import { formatCount } from '@/app/ui/format'
import {
  type CampaignContent,
  type CampaignPart,
  longest,
  sharingLimits,
  sharingOrder,
} from '@/lib/campaigns/campaign-content'
import { typedOf } from '@/lib/campaigns/editing/typed-of'
import type { EditedCampaign, KnownFigure } from '@/lib/campaigns/editor-queries'
import type { RecommendationRow } from '@/lib/recommendations/staff-queries'
import { formatRough } from '@/lib/rough-date'
import { consentField } from './consent-field'
import { isBeforeOutcome, outcomeFields } from './outcome-fields'

type Known = {
  campaign: EditedCampaign
  stage: string
  recommendations: RecommendationRow[]
  figures: KnownFigure[]
  /** Campaigns that a next step can lead to. */
  campaigns: Option[]
}

const blankRows = 2

/** What the form of a part shows: the fields in words. */
export function fieldsOf(part: CampaignPart, known: Known): FieldSpec[] {
  return fields[part](known)
}

const fields: Record<CampaignPart, (known: Known) => FieldSpec[]> = {
  basics: ({ stage }) => [
    {
      kind: 'line',
      name: 'name',
      label: 'Name',
      hint: 'A few words, for lists and links',
      max: longest.name,
      counts: true,
    },
    {
      kind: 'line',
      name: 'slug',
      label: 'Address',
      hint: 'Lower-case letters, digits and dashes. It stands after /campaigns/',
      under: stage === 'draft' ? 'Can change while this is a draft' : 'Fixed: links to it may be out',
      readOnly: stage !== 'draft',
    },
  ],
  ask: ({ campaign: { isFrozen } }) => [
    {
      kind: 'text',
      rows: 2,
      name: 'demand',
      label: 'Demand',
      hint: 'Ask somebody to do something. It becomes the heading.',
      max: longest.demand,
      counts: true,
      readOnly: isFrozen,
    },
    {
      kind: 'line',
      name: 'demandHighlight',
      label: 'Highlighted words',
      hint: 'The part of the demand that the highlighter marks, exactly as it stands there',
    },
    {
      kind: 'text',
      rows: 4,
      name: 'ask',
      label: 'The ask in two sentences',
      max: longest.ask,
      counts: true,
      readOnly: isFrozen,
    },
    {
      kind: 'pair',
      fields: [
        {
          kind: 'line',
          name: 'addressee',
          label: 'Addressed to',
          under: 'Office, not a person: it outlasts its holder',
          max: longest.addressee,
          readOnly: isFrozen,
        },
        {
          kind: 'line',
          name: 'addresseeShort',
          label: 'The same in a sentence',
          under: 'Like: the Home Secretary',
          max: longest.addresseeShort,
        },
      ],
    },
    {
      kind: 'text',
      rows: 8,
      name: 'petitionText',
      label: 'Exact text that will be handed in',
      hint: 'Begins after “To …”. An empty line begins a paragraph. Fixed from the first signature.',
      max: longest.petitionText,
      counts: true,
      readOnly: isFrozen,
    },
  ],
  content: () => [
    {
      kind: 'text',
      rows: 16,
      name: 'why',
      label: 'Why it matters',
      hint: 'In our words. An empty line begins a paragraph.',
      max: longest.why,
      counts: true,
    },
    {
      kind: 'select',
      name: 'sensitivity',
      label: 'What this page tells of violence',
      hint: 'Somebody it has happened to may be reading, with whoever did it in the room.',
      options: campaignSensitivityOptions,
    },
  ],
  evidence: ({ campaign, recommendations, figures }) => [
    {
      kind: 'select',
      name: 'recommendationId',
      label: 'Recommendation it serves',
      hint: 'What we asked of whom before, and where. The page shows it as what the campaign rests on.',
      options: [
        { value: '', words: 'None' },
        ...recommendations.map(({ id, number, title, addressee }) => ({
          value: String(id),
          words: `${number} ${title} (${addressee})`,
        })),
      ],
    },
    {
      kind: 'figures',
      rows: campaign.content.figures.length + blankRows,
      known: figures.map(({ key, shown, says, source, asOf }) => ({
        key,
        words: `${shown} ${says} (${formatRough(asOf)})`,
        from: `${source}. Figure for ${formatRough(asOf)}.`,
      })),
    },
  ],
  // What is done there has forms of its own.
  actions: () => [],
  outcome: ({ stage }) => (isBeforeOutcome(stage) ? outcomeFields : []),
  form: ({ campaign }) => [
    {
      kind: 'tick',
      name: 'asksWhy',
      label: 'Ask why people sign',
      hint: 'A box that nobody has to fill in. What they write is read by us before anybody sees it.',
    },
    consentField(campaign.content.consentEdition),
  ],
  next_steps: ({ campaign, campaigns }) => [
    { kind: 'next_steps', rows: campaign.content.nextSteps.length + blankRows, campaigns },
  ],
  sharing: () =>
    sharingOrder.map((channel) => ({
      kind: 'text',
      rows: channel === 'email' ? 6 : 3,
      name: `share-${channel}`,
      label: channelNames[channel],
      hint: channel === 'any' ? 'Where no words of its own are written; the link comes after it' : undefined,
      max: sharingLimits[channel],
      counts: true,
    })),
  mails: () => [
    {
      kind: 'text',
      rows: 5,
      name: 'confirmNote',
      label: 'In the mail that asks to confirm',
      hint: 'Stands after the demand. An empty line begins a paragraph. Empty: only our usual words.',
      max: longest.note,
      counts: true,
    },
    {
      kind: 'text',
      rows: 5,
      name: 'thanksNote',
      label: 'On the page of thanks',
      hint: 'Stands first, once a signature is confirmed.',
      max: longest.note,
      counts: true,
    },
  ],
  goals: ({ campaign }) => [
    { kind: 'goals', rows: campaign.content.goals.length + blankRows, reached: campaign.reachedGoals },
  ],
  schedule: ({ stage }) => [
    ...(['draft', 'in_review', 'scheduled'].includes(stage)
      ? [
          {
            kind: 'pair' as const,
            fields: [
              {
                kind: 'date' as const,
                name: 'opensOn',
                label: 'Opens on',
                under: 'Leave empty to publish by hand',
              },
              { kind: 'time' as const, name: 'opensTime', label: 'At', under: 'London time' },
            ] satisfies [unknown, unknown],
          },
        ]
      : []),
    {
      kind: 'date',
      name: 'closesOn',
      label: 'Last day to sign',
      under: 'Until midnight in London',
      readOnly: !['draft', 'in_review', 'scheduled', 'open', 'paused'].includes(stage),
    },
  ],
}

const campaignSensitivityOptions = Object.entries(sensitivityWords).map(([value, words]) => ({
  value,
  words,
}))

/** What the form of a part holds to begin with. */
export function valuesOf(content: CampaignContent): FormValues {
  const counts = content.goals.map(({ atCount }, i) => [`atCount-${i}`, formatCount(atCount)])
  return { ...typedOf(content), ...Object.fromEntries(counts) }
}
