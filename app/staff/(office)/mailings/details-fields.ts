import { type FieldSpec, optional, select } from '@/app/staff/ui/form-spec'
import { kindOptions } from '@/app/staff/ui/mailing-words'
import type { MailingKind } from '@/lib/mailings/mailing'

type Choices = {
  campaigns: { id: number; name: string }[]
  topics: { slug: string; title: string }[]
}

/** What a mailing is called, what it is, and what it is about. */
export function detailsFields({ campaigns, topics }: Choices): FieldSpec[] {
  return [
    {
      ...{ kind: 'line', name: 'name', label: 'Name', max: 120, counts: true },
      hint: 'For colleagues and lists, like: Write to your MP about the fund',
    },
    select('kind', 'What it is', kindOptions),
    {
      ...select(
        'campaign',
        'Campaign it is about',
        optional(campaigns.map(({ id, name }) => ({ value: String(id), words: name }))),
      ),
      hint: 'Its name, count and addressee can stand in the text, and its acts can decide a subject test.',
    },
    ...(topics.length === 0
      ? []
      : [
          {
            ...({ kind: 'ticks', name: 'topics', label: 'Issues it is about' } as const),
            hint: 'Whoever chose not to hear of one of them is left out.',
            options: topics.map(({ slug, title }) => ({ value: slug, words: title })),
          },
        ]),
  ]
}

export function detailsValues(mailing: {
  name: string
  kind: MailingKind
  campaignId: number | null
  topics: string[]
}): Record<string, string> {
  return {
    ...{ name: mailing.name, kind: mailing.kind, campaign: String(mailing.campaignId ?? '') },
    ...Object.fromEntries(mailing.topics.map((slug) => [`topics-${slug}`, 'yes'])),
  }
}
