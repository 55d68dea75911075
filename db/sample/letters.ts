import { eq } from 'drizzle-orm'
import type { Tx } from '../client'
import { campaign } from '../schema/campaigns'
import { contactAction, letterVariant, targetRule } from '../schema/letters'
import { londonInstant } from './dates'

const slug = 'modern-slavery-prevention-fund'

const action = {
  state: 'open',
  heading: 'Tell your MP why this matters where you live',
  lead: 'You write the first part. We have drafted the rest, and you can change it. Nothing is sent until you say so.',
  ask: 'Please ask the Foreign Secretary whether the Government will set up one fund to prevent modern slavery, and which departments will pay into it. International Justice Mission UK recommended such a fund in September 2020 (recommendation 2.3).',
  subjects: [
    'Will there be a fund to prevent modern slavery?',
    'Preventing modern slavery before it starts',
    'A question for the Foreign Secretary about modern slavery',
  ],
  prompts: [
    {
      question: 'Why does this matter to you, or where you live?',
      choices: [
        {
          label: 'I worry about where the things I buy come from',
          sentence: 'I worry that people were forced to make things I buy, and I have no way to tell.',
        },
        {
          label: 'My faith or my conscience moves me',
          sentence: 'My conscience does not let me look away from people who are held in slavery.',
        },
        {
          label: 'I have seen exploitation near where I live',
          sentence: 'I have seen signs of exploitation near where I live, and it stays with me.',
        },
      ],
    },
    {
      question: 'What have you seen, read or done?',
      choices: [
        {
          label: 'I have read about it',
          sentence: 'I have read how modern slavery works and how it can be prevented.',
        },
        {
          label: 'I support work against it',
          sentence: 'I support people who work to end it, and I would like our government to do its part.',
        },
      ],
    },
    { question: 'What do you want your MP to do?', choices: [] },
  ],
  channels: ['sent_by_us', 'own_mail'],
  purpose:
    'It serves our charitable purpose of protecting people in poverty from violence, by asking that slavery be prevented.',
  imprint: '',
  isSample: true,
} as const

const thanks = {
  name: 'Thanks to those who agree',
  kind: 'thanks',
  ask: 'Thank you for supporting one fund to prevent modern slavery. Please tell the Foreign Secretary that people you represent want it too.',
  subjects: ['Thank you for supporting a fund to prevent modern slavery'],
} as const

const softer = {
  name: 'For those who cannot ask questions in the House',
  kind: 'softer',
  ask: 'I know that you cannot put this to the Government in the House. Please raise with the Foreign Office, in the way open to you, whether there will be one fund to prevent modern slavery.',
  subjects: [],
} as const

/** The one sample campaign that asks people to write: to their MP, with other words for those who agree or cannot ask. */
export async function loadLetters(tx: Tx, weeks: number): Promise<void> {
  const [found] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
  if (!found) return
  const campaignId = found.id
  await tx.insert(contactAction).values({
    ...action,
    campaignId,
    subjects: [...action.subjects],
    channels: [...action.channels],
    prompts: action.prompts.map(({ question, choices }) => ({ question, choices: [...choices] })),
    approvedAt: londonInstant('2026-10-13 15:00', weeks),
    updatedAt: londonInstant('2026-10-13 15:00', weeks),
  })
  await tx.insert(letterVariant).values([
    { ...thanks, campaignId, subjects: [...thanks.subjects] },
    { ...softer, campaignId, subjects: [] },
  ])
  await tx
    .insert(targetRule)
    .values({ campaignId, position: 1, fits: { chambers: ['uk-commons'] }, act: 'include' })
}
