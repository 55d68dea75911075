import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ChainStrip } from '@/app/ui/chain-strip'
import { Highlighted } from '@/app/ui/highlighted'
import { SignBar } from '@/app/ui/sign-bar'
import { Split } from '@/app/ui/split'
import { Tag } from '@/app/ui/tag'
import type { OpenAction } from '@/lib/letters/read-action'
import type { FullCampaignPage } from '@/lib/recommendations/campaign-page'
import { ExitOf, HelpOf } from '../../sensitive-page'
import { CampaignQuestions } from './campaign-questions'
import { CampaignReasons } from './campaign-reasons'
import { CampaignRecord } from './campaign-record'
import { CampaignSheet } from './campaign-sheet'
import { CampaignUpdates } from './campaign-updates'
import { chainOf } from './chain-of-campaign'
import s from './page.module.css'
import { PetitionText } from './petition-text'
import { RestsOn, WhyItMatters } from './rests-on'
import { tagOf } from './state-words'
import { UnderColumn } from './under-column'
import { WhereSignersLive } from './where-signers-live'
import { WriteSection } from './write-section'

type Props = {
  campaign: FullCampaignPage
  organisation: string
  now: number
  /** Whether people can write a letter under it, too. */
  action: OpenAction | null
}

/** The whole page of a campaign: what a visitor sees, and what staff see before it is public. */
export function CampaignView({ campaign, organisation, now, action }: Props) {
  const isOpen = campaign.state === 'open'
  return (
    <>
      <ExitOf content={careOf(campaign)} />
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Campaigns', href: '/campaigns' },
          { words: campaign.name },
        ]}
      />
      <Split
        lead={
          <>
            <Tag {...tagOf(campaign)} />
            <h1 className={s.demand}>
              <Highlighted text={campaign.demand} part={campaign.demandHighlight} />
            </h1>
            <p className="lead">{campaign.ask}</p>
            {campaign.isSample && (
              <p className={s.sample}>Sample campaign: the body it names does not exist.</p>
            )}
          </>
        }
        act={<CampaignSheet campaign={campaign} organisation={organisation} />}
        under={<UnderColumn campaign={campaign} organisation={organisation} now={now} />}
      />
      <ChainStrip steps={chainOf(campaign)} />
      <div>
        {action && <WriteSection action={action} isFirst={!isOpen} />}
        {!isOpen && <CampaignUpdates campaign={campaign} />}
        <PetitionText campaign={campaign} />
        <WhyItMatters why={campaign.why} />
        <RestsOn campaign={campaign} now={now} />
        {isOpen && <CampaignUpdates campaign={campaign} />}
        <CampaignReasons slug={campaign.slug} />
        <CampaignRecord campaign={campaign} />
        <WhereSignersLive campaign={campaign} now={now} />
        <CampaignQuestions
          addresseeShort={campaign.addresseeShort}
          isOver={!isOpen && campaign.state !== 'paused'}
        />
        <HelpOf content={careOf(campaign)} />
        {isOpen && <SignBar href="#sign-heading" />}
      </div>
    </>
  )
}

const careOf = ({ sensitivity }: FullCampaignPage) => ({ sensitivity, contentNote: '' })
