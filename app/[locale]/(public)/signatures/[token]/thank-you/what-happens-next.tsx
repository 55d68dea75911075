import { endSentence, formatCount, formatDay, formatLastDay } from '@/app/ui/format'
import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { ThanksGiven } from './receipt'

type Props = { thanks: ThanksGiven; updates: { id: number; title: string; at: number }[] }

/** With dates, as far as they are known. Nothing is promised that nobody has decided. What was told already stands first. */
export function WhatHappensNext({ thanks, updates: told }: Props) {
  const { goal, confirmed, closesAt, addresseeShort, updates } = thanks
  return (
    <Section
      id="what-happens"
      title={told.length > 0 ? 'What happened, and what happens next' : 'What happens next'}
      heavy
    >
      <RecordList
        entries={[
          ...told.toReversed().map(({ id, title, at }) => ({
            key: `update-${id}`,
            when: formatDay(at),
            title,
            text: (
              <p>
                <a href={`/campaigns/${thanks.campaignSlug}#update-${id}`}>Read this update</a>
              </p>
            ),
          })),
          {
            key: 'today',
            when: 'Today',
            title: 'We email you a receipt',
            text: <p>It has your reference, and a link to change or withdraw your signature.</p>,
          },
          ...(goal
            ? [
                {
                  key: 'goal',
                  when: `At ${formatCount(goal.atCount)} names`,
                  title: `We ${endSentence(goal.consequence).slice(0, -1)}`,
                  text: <p>{formatCount(Math.max(goal.atCount - confirmed, 0))} to go.</p>,
                },
              ]
            : []),
          {
            key: 'close',
            when: `After ${formatLastDay(closesAt)}`,
            title: `The petition closes, and goes to ${addresseeShort}`,
            text: (
              <p>
                {updates === 'yes'
                  ? 'We tell you when it has been handed in, and what was answered.'
                  : 'When it was handed in and what was answered will stand on its page.'}
              </p>
            ),
          },
        ]}
      />
    </Section>
  )
}
