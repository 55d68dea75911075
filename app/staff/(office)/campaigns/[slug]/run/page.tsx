import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Note, Part } from '@/app/staff/ui/parts'
import s from '@/app/staff/ui/run.module.css'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { stageOf } from '@/lib/campaigns/campaign-content'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { getCampaignLife, listPossibleSuccessors } from '@/lib/campaigns/life-queries'
import { movesFrom } from '@/lib/campaigns/moves'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { CampaignHead } from '../campaign-head'
import { beginWith, OutcomeOffers } from '../outcome-offers'
import { CheckList } from '../part-list'
import { actsFor, whatIsPossible } from './acts'
import { Standing, WhatNext } from './standing'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<'done' | 'begin', string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Publish and run' }

const doneWords: Record<string, string> = {
  submitted: 'Sent for review. It stands on the desk of everybody who can read it.',
  returned: 'It is a draft again.',
  scheduled: 'Scheduled. It opens by itself.',
  published: 'Published. People can sign now.',
  paused: 'Signing is paused, and the page says why.',
  closed: 'Closed. Links already mailed confirm for another 24 hours.',
  reopened: 'People can sign again.',
  resumed: 'People can sign again. The last day has moved by the time of the pause.',
  handed_in: 'Handed in. The record says when, to whom and how many had signed.',
  superseded: 'Replaced. Its address leads to the other campaign.',
  removed: 'Removed. Whoever comes to its address is told why.',
  outcome: 'Written down. The public page shows it first.',
  entered: 'The public record has a new entry.',
}

/** What can be done with a campaign where it stands now. */
export default async function RunCampaignPage({ params, searchParams }: Props) {
  const { slug } = await params
  const person = await requireStaff('campaign.read', `/staff/campaigns/${slug}/run`)
  const now = Date.now()
  const [campaign, life, successors, { done, begin }] = await Promise.all([
    getCampaignForEditing(slug),
    getCampaignLife(slug, now),
    listPossibleSuccessors(slug),
    searchParams,
  ])
  if (!campaign || !life) notFound()
  const stage = stageOf(campaign.timing, now)
  const isBeforeOpening = ['draft', 'in_review', 'scheduled'].includes(stage)
  const outcomeAhead = beginWith(campaign.content.outcomeDrafts, begin)
  const acts = actsFor({ slug, campaign, life, stage, successors, outcomeAhead, now }).filter(({ needs }) =>
    may(person.role, needs),
  )
  const said = typeof done === 'string' ? doneWords[done] : undefined
  return (
    <>
      <CampaignHead campaign={campaign} now={now} here="/run" />
      {said && <Note tone="good">{said}</Note>}
      <div className={s.run}>
        {isBeforeOpening ? (
          <CheckList campaign={campaign} now={now} />
        ) : (
          <div>
            <Standing campaign={campaign} life={life} />
            <WhatNext slug={slug} possible={whatIsPossible(stage)} />
            {stage === 'open' && may(person.role, 'mail.read') && (
              <p>
                <Link href={`/staff/mail/reminders/${slug}`} prefetch={false}>
                  Remind those who have not confirmed
                </Link>
              </p>
            )}
          </div>
        )}
        <div className={s.acts}>
          {acts.length === 0 && movesFrom(stage).length > 0 && (
            <p>There is nothing here that your role can do.</p>
          )}
          {acts.map(({ id, title, say, action, ...form }) => (
            <Part key={`${id} ${stage}`} id={id} title={title}>
              <p>{say}</p>
              {id === 'end' && <OutcomeOffers campaign={campaign} stage={stage} />}
              <StaffForm action={action} prefix={`${id}-`} {...form} />
            </Part>
          ))}
        </div>
      </div>
    </>
  )
}
