import { ActLink } from '@/app/ui/button'
import { formatDay, formatLastDay } from '@/app/ui/format'
import { Notice } from '@/app/ui/notice'
import { Sheet } from '@/app/ui/sheet'
import { SignBar } from '@/app/ui/sign-bar'
import { SignatureCount } from '@/app/ui/signature-count'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import type { CampaignPage } from '@/lib/campaigns/queries'
import s from './campaign-sheet.module.css'
import { readOffersOptOut } from './read-offers-opt-out'
import { SignForm } from './sign-form'

type Props = { campaign: CampaignPage; organisation: string }

/** The double-ruled frame: the count, then the form, or what there is to say where nobody can sign. */
export async function CampaignSheet({ campaign, organisation }: Props) {
  const isOpen = campaign.state === 'open'
  const came = whatCame(campaign)
  const offersOptOut = isOpen && (await readOffersOptOut())
  return (
    <Sheet>
      <SignatureCount
        confirmed={campaign.confirmed}
        goal={campaign.goal}
        isOpen={isOpen || campaign.state === 'paused'}
        slug={isOpen ? campaign.slug : undefined}
      />
      {isOpen && <SignBar href="#sign-heading" first />}
      <hr className={isOpen ? s.onDesk : s.rule} />
      {isOpen ? (
        <div className={s.act}>
          <h2 id="sign-heading" className={s.heading}>
            Sign your name
          </h2>
          <SignForm
            slug={campaign.slug}
            organisation={organisation}
            asksWhy={campaign.asksWhy}
            offersOptOut={offersOptOut}
            labelledBy="sign-heading"
          />
        </div>
      ) : (
        came
      )}
    </Sheet>
  )
}

function whatCame(campaign: CampaignPage) {
  if (campaign.state === 'paused') {
    return (
      <Notice title="Signing is paused" warning>
        {splitParagraphs(
          campaign.pauseNotice || 'Nobody can sign for now. What was signed stays counted.',
        ).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {campaign.pause && (
          <p>
            Paused since {formatDay(campaign.pause.since)}. When it opens again, its last day moves by the
            time of the pause. If that were today, people could sign until{' '}
            {formatLastDay(campaign.pause.closesIfReopened)}.
          </p>
        )}
      </Notice>
    )
  }
  return (
    <div className="stack">
      <Outcome campaign={campaign} />
      <p>
        <ActLink href="/campaigns">See the campaigns that are open</ActLink>
      </p>
    </div>
  )
}

/** What was won and what was not, each under its own heading; until then what happens next. */
function Outcome({ campaign }: { campaign: CampaignPage }) {
  const { outcome, outcomeWon, outcomeLost } = campaign
  const isDivided = outcomeWon !== '' || outcomeLost !== ''
  const parts: [string, string][] = isDivided
    ? [
        ['What was won', outcomeWon],
        ['What was not won', outcomeLost],
      ]
    : [[outcome ? 'What came of it' : 'What happens next', outcome || whatIsNext(campaign)]]
  return parts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => (
      <div key={title} className="stack">
        <h2>{title}</h2>
        {splitParagraphs(text).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    ))
}

function whatIsNext(campaign: CampaignPage): string {
  if (campaign.state === 'delivered')
    return `The petition is with ${campaign.addresseeShort}. When there is an answer, or none comes, this page says so.`
  if (campaign.state === 'closed')
    return `Signing ended on ${formatLastDay(campaign.endsAt)}. The text and the count go to ${campaign.addresseeShort}. When they have been handed in, and when an answer comes, this page says so.`
  return 'Its record is below.'
}
