import type { FieldSpec, FormValues } from '@/app/staff/ui/form-spec'
import { formatCount } from '@/app/ui/format'
import { type CampaignContent, type CampaignPart, longest } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign, KnownFigure } from '@/lib/campaigns/editor-queries'
import { lastLondonDay, londonDay, londonTime } from '@/lib/london-time'
import type { RecommendationRow } from '@/lib/recommendations/staff-queries'
import { formatRough } from '@/lib/rough-date'

type Known = {
  campaign: EditedCampaign
  stage: string
  recommendations: RecommendationRow[]
  figures: KnownFigure[]
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
  ],
  text: ({ campaign: { isFrozen } }) => [
    {
      kind: 'text',
      rows: 14,
      name: 'petitionText',
      label: 'Exact text that will be handed in',
      hint: 'Begins after “To …”. An empty line begins a paragraph. Fixed from the first signature.',
      max: longest.petitionText,
      counts: true,
      readOnly: isFrozen,
    },
  ],
  why: () => [
    {
      kind: 'text',
      rows: 16,
      name: 'why',
      label: 'Why it matters',
      hint: 'In our words. An empty line begins a paragraph.',
      max: longest.why,
      counts: true,
    },
  ],
  figures: ({ campaign, figures }) => [
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
  goals: ({ campaign }) => [
    { kind: 'goals', rows: campaign.content.goals.length + blankRows, reached: campaign.reachedGoals },
  ],
  recommendation: ({ recommendations }) => [
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

/** What the form of a part holds to begin with. */
export function valuesOf(content: CampaignContent): FormValues {
  const { figures, goals, recommendationId, opensAt, closesAt, ...texts } = content
  const figureRows = figures.flatMap((key, i) => [
    [`key-${i}`, key],
    [`place-${i}`, String(i + 1)],
  ])
  const goalRows = goals.flatMap(({ atCount, consequence }, i) => [
    [`atCount-${i}`, formatCount(atCount)],
    [`consequence-${i}`, consequence],
  ])
  return {
    ...texts,
    ...Object.fromEntries(figureRows),
    ...Object.fromEntries(goalRows),
    recommendationId: recommendationId === null ? '' : String(recommendationId),
    opensOn: opensAt === null ? '' : londonDay(opensAt),
    opensTime: opensAt === null ? '09:00' : londonTime(opensAt),
    closesOn: closesAt === null ? '' : lastLondonDay(closesAt),
  }
}
