import { ActLink, ButtonLink } from '@/app/ui/button'
import type { CampaignSummary } from '@/lib/campaigns/queries'
import s from './next-act.module.css'

/** One next action, and the way to be done. */
export function NextAct({ campaign }: { campaign: CampaignSummary }) {
  return (
    <section className={s.next} aria-labelledby="next-heading">
      <h2 id="next-heading">One more thing you can do</h2>
      <p>
        <b>{campaign.demand}.</b> {campaign.ask}
      </p>
      <p>
        <ButtonLink href={`/campaigns/${campaign.slug}`} wide>
          Read and sign this one
        </ButtonLink>
      </p>
      <p>
        <ActLink href="/">No thanks, I have finished</ActLink>
      </p>
    </section>
  )
}
