import type { ReactNode } from 'react'
import { Prose } from '@/app/ui/prose'
import { Questions } from '@/app/ui/questions'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import type { LivePublication } from '@/lib/library/publications/find-live'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'
import { toIssueRow } from '../issue-row'
import s from './what-is-happening.module.css'

type Props = { issue: LivePublication<'issue'>; text: ReactNode; parts: LiveSummary<'issue'>[] }

/** The text of the issue, the questions about it that open under a tap, and the issues that are part of it. */
export async function WhatIsHappening({ issue, text, parts }: Props) {
  const explainers = await listLive('explainer', { issueId: issue.id })
  if (!issue.content.body.trim() && explainers.length + parts.length === 0) return null
  return (
    <Section id="happening" title="What is happening" heavy>
      {text}
      {explainers.length > 0 && (
        <div className={s.questions}>
          <Questions
            items={explainers.map(({ address, title, details }) => ({
              question: details.question || title,
              answer: (
                <Prose>
                  <p>{details.answer}</p>
                  <p>
                    <a href={address}>Read the whole answer{details.question && `: ${title}`}</a>
                  </p>
                </Prose>
              ),
            }))}
          />
        </div>
      )}
      {parts.length > 0 && (
        <div className={s.parts}>
          <h3>Parts of this issue</h3>
          <TextRows rows={parts.map(toIssueRow)} />
        </div>
      )}
    </Section>
  )
}
