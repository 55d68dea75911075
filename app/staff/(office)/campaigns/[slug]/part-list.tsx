import Link from 'next/link'
import { checkWords, partNames } from '@/app/staff/ui/campaign-words'
import { Part, type Sign, Status } from '@/app/staff/ui/parts'
import { formatCount } from '@/app/ui/format'
import {
  type CampaignContent,
  type CampaignPart,
  campaignParts,
  type PublishCheck,
  publishChecks,
} from '@/lib/campaigns/campaign-content'
import s from './campaign-editor.module.css'

const parts = Object.keys(campaignParts) as CampaignPart[]

/** The parts of a campaign, what is done of each, and the one that is open. */
export function PartList({
  content,
  here,
  now,
}: {
  content: CampaignContent
  here: CampaignPart
  now: number
}) {
  const checks = publishChecks(content, now)
  const states = parts.map((part) => ({ part, ...stateOf(part, content, checks) }))
  return (
    <Part
      id="parts"
      title="Parts"
      say={`${states.filter(({ sign }) => sign === 'done').length} of ${parts.length} done`}
    >
      <ol className={s.tasks}>
        {states.map(({ part, sign, words }) => (
          <li key={part} className={part === here ? s.here : undefined}>
            <Link
              href={`/staff/campaigns/${content.slug}?part=${part}`}
              prefetch={false}
              aria-current={part === here ? 'step' : undefined}
            >
              {partNames[part]}
            </Link>
            <Status sign={sign}>{words}</Status>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function stateOf(
  part: CampaignPart,
  content: CampaignContent,
  checks: PublishCheck[],
): { sign: Sign; words: string } {
  const mine = checks.filter((check) => check.part === part)
  const met = mine.filter(({ isMet }) => isMet).length
  if (met === mine.length) {
    if (part === 'goals')
      return {
        sign: 'done',
        words: content.goals
          .map(({ atCount }) => formatCount(atCount))
          .slice(0, 2)
          .join(', '),
      }
    if (part === 'figures') return { sign: 'done', words: String(content.figures.length) }
    return { sign: 'done', words: 'Done' }
  }
  if (met > 0) return { sign: 'half', words: `${met} of ${mine.length}` }
  return { sign: 'to_come', words: mine.some(({ isRequired }) => isRequired) ? 'Not begun' : 'None' }
}

/** What must be there before publishing, and what should be; each that is open leads to its part. */
export function CheckList({ content, now }: { content: CampaignContent; now: number }) {
  const checks = publishChecks(content, now)
  const met = checks.filter(({ isMet }) => isMet).length
  return (
    <Part id="checks" title="Before publishing" say={`${met} of ${checks.length}`}>
      <ul className={s.checks}>
        {checks.map(({ check, part, isMet, isRequired }) => (
          <li key={check} className={isMet ? undefined : s.open}>
            <Status sign={isMet ? 'done' : isRequired ? 'now' : 'to_come'}>
              {isMet ? (
                checkWords[check].met
              ) : (
                <span>
                  <Link href={`/staff/campaigns/${content.slug}?part=${part}`} prefetch={false}>
                    {checkWords[check].open}
                  </Link>
                  {!isRequired && ' (better with it)'}
                </span>
              )}
            </Status>
          </li>
        ))}
      </ul>
    </Part>
  )
}
