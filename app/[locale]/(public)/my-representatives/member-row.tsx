import { ActLink } from '@/app/ui/button'
import { formatCount } from '@/app/ui/format'
import { trackClass } from '@/app/ui/status-track'
import type { MemberStanding } from '@/lib/letters/read-standing'
import type { FoundArea, FoundMandate } from '@/lib/representatives/lookup'
import { Channels } from './channels'
import s from './member-row.module.css'
import { factsOf, limitsOf, titled } from './member-words'
import { PositionStep } from './position-step'
import { type TypedForLetter, WriteButton } from './write-button'

type MemberRowProps = {
  area: FoundArea
  mandate: FoundMandate
  standings: MemberStanding[]
  now: number
  /** What was typed, where it is known: it goes along to the letter, by post. */
  typed?: TypedForLetter
  showsChannels?: boolean
}

/** Somebody who represents the reader: since when, where they stand, what was sent to them, and the act. */
export function MemberRow({ area, mandate, standings, now, typed, showsChannels }: MemberRowProps) {
  return (
    <li className={s.entry}>
      <div className={s.what}>
        <h3>{titled(mandate, area.chamber)}</h3>
        <p className={s.facts}>{factsOf(mandate, area.chamber)}</p>
        {limitsOf({ area, mandate }).map((sentence) => (
          <p className={s.facts} key={sentence}>
            {sentence}
          </p>
        ))}
        {showsChannels ? (
          <Channels channels={mandate.channels} now={now} />
        ) : (
          <details className={s.reach}>
            <summary>
              How to reach<span className="vh"> {mandate.name}</span>
            </summary>
            <Channels channels={mandate.channels} now={now} />
          </details>
        )}
      </div>
      {standings.length > 0 && (
        <ul className={s.standings}>
          {standings.map((standing) => (
            <li key={standing.campaign.slug}>
              <OnCampaign standing={standing} mandate={mandate} typed={typed} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function OnCampaign(props: {
  standing: MemberStanding
  mandate: FoundMandate
  typed: MemberRowProps['typed']
}) {
  const { standing, mandate, typed } = props
  const { campaign } = standing
  return (
    <>
      <dl className={trackClass}>
        <div>
          <dt>Campaign</dt>
          <dd>
            <a href={`/campaigns/${campaign.slug}`}>{campaign.name}</a>
          </dd>
        </div>
        <div>
          <dt>Position</dt>
          <dd>
            <PositionStep standing={standing} />
          </dd>
        </div>
        {(standing.isOpen || standing.letters) && (
          <div>
            <dt>Letters</dt>
            <dd>{lettersWords(standing)}</dd>
          </div>
        )}
      </dl>
      {standing.isOpen && (
        <div className={s.do}>
          {typed ? (
            <WriteButton slug={campaign.slug} mandate={mandate} typed={typed} />
          ) : (
            <ActLink href={`/campaigns/${campaign.slug}/write`}>
              Write a letter<span className="vh"> to {mandate.name}</span>
            </ActLink>
          )}
        </div>
      )}
    </>
  )
}

/** What was sent through this site. Under five we say no number: it would tell who wrote. */
export function lettersWords({ letters }: MemberStanding): string {
  if (!letters) return 'Fewer than five sent through this site'
  const replies =
    letters.replied === 0
      ? 'no reply reported'
      : letters.replied === 1
        ? '1 reply reported'
        : `${formatCount(letters.replied)} replies reported`
  return `${formatCount(letters.sent)} sent through this site, ${replies}`
}

/** A seat of the area that nobody holds. */
export function EmptySeat({ words }: { words: string }) {
  return (
    <li className={s.entry}>
      <div className={s.what}>
        <h3>{words}</h3>
        <p className={s.facts}>We will list the new member once one takes office.</p>
      </div>
    </li>
  )
}

/** The rows of an area. */
export function MemberList({ children }: { children: React.ReactNode }) {
  return <ol className={s.list}>{children}</ol>
}
