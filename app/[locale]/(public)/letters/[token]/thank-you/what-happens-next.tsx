import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import { canTakeBack } from '../state-words'
import type { ThanksGiven } from './page'

/** What the writer can expect, in order. Nothing where nothing of theirs is sent. */
export function WhatHappensNext({ thanks }: { thanks: ThanksGiven }) {
  const { letters, awaitsTarget, wantsFollowUp } = thanks
  if (!awaitsTarget && !letters.some(canTakeBack)) return null
  return (
    <Section id="what-happens" title="What happens next" heavy>
      <RecordList
        entries={[
          {
            key: 'turn',
            when: 'In working hours',
            title: 'It takes its turn',
            text: (
              <p>
                Letters go on weekdays, a few an hour to each person, so that each is read. We email you when
                yours has gone. Until then you can take it back with the link in the email you have.
              </p>
            ),
          },
          {
            key: 'answer',
            when: 'After that',
            title: 'The answer comes to you',
            text: (
              <p>
                Many offices write at once to say that a letter has arrived. A real answer can take some
                weeks.
              </p>
            ),
          },
          ...(wantsFollowUp
            ? [
                {
                  key: 'ask',
                  when: 'After two weeks',
                  title: 'We ask you whether they answered',
                  text: <p>Later while their parliament is away. It takes one press to tell us.</p>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
