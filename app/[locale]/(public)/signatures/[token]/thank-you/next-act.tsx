import type { ReactNode } from 'react'
import { ActLink, ButtonLink } from '@/app/ui/button'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import type { OpenAction } from '@/lib/letters/read-action'
import { writeWords } from '../../../campaigns/[slug]/write/write-words'
import s from './next-act.module.css'

type Next = { href: string; act: string; children: ReactNode }

/** One next action, and the way to be done. */
export function NextAct({ href, act, children }: Next) {
  return (
    <Frame>
      {children}
      <p>
        <ButtonLink href={href} wide>
          {act}
        </ButtonLink>
      </p>
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <section className={s.next} aria-labelledby="next-heading">
      <h2 id="next-heading">One more thing you can do</h2>
      {children}
      <p>
        <ActLink href="/">No thanks, I have finished</ActLink>
      </p>
    </section>
  )
}

/** Passing it on: the tools stand on this page. */
export function ShareNext() {
  return (
    <NextAct href="#share" act="Share the petition">
      <p>
        Most people sign because somebody they know asked them. The words are ready, and you can change them.
      </p>
    </NextAct>
  )
}

/** News by email. The yes is given behind the mailed link: this page may be read by somebody else. */
export function UpdatesNext() {
  return (
    <Frame>
      <p>
        <b>Hear what comes of it.</b> The email we have just sent you has a link to your choices. Say yes to
        news there, and we write when something happens.
      </p>
    </Frame>
  )
}

/** A link of the campaign's own. */
export function LinkNext({ label, url }: { label: string; url: string }) {
  return (
    <NextAct href={url} act={label}>
      <p>This leads to {new URL(url).hostname}, away from this page.</p>
    </NextAct>
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
