import type { ReactNode } from 'react'
import { ActLink, ButtonLink } from '@/app/ui/button'
import type { CampaignSummary } from '@/lib/campaigns/queries'
import type { OpenAction } from '@/lib/letters/read-action'
import { writeWords } from '../../../campaigns/[slug]/write/write-words'
import s from './next-act.module.css'

/** One next action, and the way to be done. */
export function NextAct({ href, act, children }: { href: string; act: string; children: ReactNode }) {
  return (
    <section className={s.next} aria-labelledby="next-heading">
      <h2 id="next-heading">One more thing you can do</h2>
      {children}
      <p>
        <ButtonLink href={href} wide>
          {act}
        </ButtonLink>
      </p>
      <p>
        <ActLink href="/">No thanks, I have finished</ActLink>
      </p>
    </section>
  )
}

/** Another petition that is open. */
export function SignNext({ campaign }: { campaign: CampaignSummary }) {
  return (
    <NextAct href={`/campaigns/${campaign.slug}`} act="Read and sign this one">
      <p>
        <b>{campaign.demand}.</b> {campaign.ask}
      </p>
    </NextAct>
  )
}

/** A letter under the campaign that was just signed. */
export function WriteNext({ action }: { action: OpenAction }) {
  return (
    <NextAct href={`/campaigns/${action.slug}/write`} act={writeWords(action)}>
      <p>
        <b>{action.heading}.</b> A letter in your own words is read by somebody who has to answer it. A few
        sentences are enough.
      </p>
    </NextAct>
  )
}
