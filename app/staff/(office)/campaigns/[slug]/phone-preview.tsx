import { datesOf, stages } from '@/app/staff/ui/campaign-words'
import { Part } from '@/app/staff/ui/parts'
import { capitalise, formatCount, formatDay, formatLastDay, signedWords } from '@/app/ui/format'
import { Highlighted } from '@/app/ui/highlighted'
import { stageOf } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import s from './phone-preview.module.css'

type Props = { campaign: EditedCampaign; teamName: string; now: number }

/** The head of the public page at the width of a phone, from what is saved. */
export function PhonePreview({ campaign, teamName, now }: Props) {
  const { content, confirmed } = campaign
  const goal = content.goals.find(({ atCount }) => atCount > confirmed) ?? content.goals.at(-1)
  return (
    <Part
      id="phone"
      title="As a phone shows it"
      more={<a href={`/staff/campaigns/${content.slug}/preview`}>Whole page</a>}
    >
      <figure className={s.phone} aria-label="Preview, 390 pixels wide">
        <div className={s.screen}>
          <div className={s.screenTop}>
            <b>{teamName}</b>
            <span>Menu</span>
          </div>
          <Dates campaign={campaign} now={now} />
          <p className={s.demand}>
            {content.demand ? (
              <Highlighted text={content.demand} part={content.demandHighlight} />
            ) : (
              <Blank>Demand</Blank>
            )}
          </p>
          <p>{content.ask || <Blank>The ask in two sentences</Blank>}</p>
          <p className={s.to}>
            <span>To</span>
            <b>{content.addressee || <Blank>Addressee</Blank>}</b>
          </p>
          <p className={s.count}>
            <span className={s.num}>{formatCount(confirmed)}</span> {signedWords(confirmed)}
          </p>
          {goal && (
            <>
              <progress
                max={goal.atCount}
                value={Math.min(confirmed, goal.atCount)}
                aria-label="Towards the goal"
              />
              <p className={s.goal}>
                At {formatCount(goal.atCount)} we {goal.consequence}
              </p>
            </>
          )}
          <p className={s.boxLabel}>Your name</p>
          <div className={s.box} />
          <p className={s.boxLabel}>Email</p>
          <div className={s.box} />
          <p className={s.press}>Sign the petition</p>
        </div>
      </figure>
    </Part>
  )
}

function Blank({ children }: { children: string }) {
  return <span className={s.blank}>{children}: not written yet</span>
}

function Dates({ campaign: { timing }, now }: { campaign: EditedCampaign; now: number }) {
  const stage = stageOf(timing, now)
  if (!['draft', 'in_review', 'scheduled'].includes(stage)) {
    return (
      <p className={s.tag}>
        <b>{stages[stage].words}</b> {capitalise(datesOf(timing, now))}
      </p>
    )
  }
  return (
    <p className={s.tag}>
      <b>{timing.opensAt ? `Opens ${formatDay(timing.opensAt)}` : 'Opens when published'}</b>
      {timing.closesAt ? `Closes ${formatLastDay(timing.closesAt)}` : 'No closing day yet'}
    </p>
  )
}
