import { capitalise, formatCount } from '@/app/ui/format'
import { placeName } from '@/app/ui/place-names'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { Undersigned } from '@/app/ui/undersigned'
import type { CampaignPage } from '@/lib/campaigns/queries'
import s from './petition-text.module.css'

/** Every word that is handed over, and under it the newest names. */
export function PetitionText({ campaign }: { campaign: CampaignPage }) {
  const more = campaign.confirmed - campaign.undersigned.length
  return (
    <Section
      id="text"
      title={titleOf(campaign)}
      note="This is all of it. It does not change once somebody has signed."
    >
      <div className={s.petition}>
        <p className={s.to}>To {campaign.addressee}</p>
        {splitParagraphs(campaign.petitionText).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {campaign.undersigned.length > 0 && (
          <>
            <p className={s.we}>We, the undersigned</p>
            <div>
              <Undersigned
                lines={campaign.undersigned.map(({ number, name, country, area }) => ({
                  number,
                  name,
                  place: placeName({ country, area }),
                }))}
              />
              <p className={s.more}>
                {more > 0 && `${capitalise(`and ${formatCount(more)} more.`)} `}A name is shown only where the
                signer asked for it. Everyone else is counted in private.
              </p>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}

function titleOf({ state, record }: CampaignPage): string {
  if (record.some((event) => event.kind === 'delivered')) return 'The text we handed over'
  const isOver = !['open', 'paused', 'closed'].includes(state)
  return isOver ? 'The text that people signed' : 'The text we will hand over'
}
