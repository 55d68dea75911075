import Link from 'next/link'
import { checkWords, partNames } from '@/app/staff/ui/campaign-words'
import { Part, Status } from '@/app/staff/ui/parts'
import {
  type CampaignPart,
  type CheckedCampaign,
  campaignParts,
  publishChecks,
} from '@/lib/campaigns/campaign-content'
import { type WordingCheck, wordingChecks } from '@/lib/campaigns/editing/wording-checks'
import s from './campaign-editor.module.css'
import { partState, type Standing } from './part-state'

const parts = Object.keys(campaignParts) as CampaignPart[]

type Props = Standing & { here: CampaignPart; alsoUnsaved: CampaignPart[] }

/** The parts of a campaign, what is done of each, and the one that is open. */
export function PartList({ here, alsoUnsaved, ...standing }: Props) {
  const states = parts.map((part) => ({ part, ...partState(part, standing) }))
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
              href={`/staff/campaigns/${standing.content.slug}?part=${part}`}
              prefetch={false}
              aria-current={part === here ? 'step' : undefined}
            >
              {partNames[part]}
            </Link>
            <Status sign={alsoUnsaved.includes(part) ? 'now' : sign}>
              {alsoUnsaved.includes(part) ? 'Unsaved words' : words}
            </Status>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** What must be there before publishing, and what should be; each that is open leads to its part. */
export function CheckList({ campaign, now }: { campaign: CheckedCampaign; now: number }) {
  const { content } = campaign
  const checks = publishChecks(campaign, now)
  const wording = wordingChecks(content)
  const met = [...checks, ...wording].filter(({ isMet }) => isMet).length
  return (
    <Part id="checks" title="Before publishing" say={`${met} of ${checks.length + wording.length}`}>
      <ul className={s.checks}>
        {checks.map(({ check, part, isMet, isRequired }) => (
          <li key={check} className={isMet ? undefined : s.open}>
            <Status sign={isMet ? 'done' : isRequired ? 'now' : 'to_come'}>
              {isMet ? (
                checkWords[check].met
              ) : (
                <span>
                  <Link
                    href={
                      check === 'helpline'
                        ? '/staff/library/helplines'
                        : `/staff/campaigns/${content.slug}?part=${part}`
                    }
                    prefetch={false}
                  >
                    {checkWords[check].open}
                  </Link>
                  {!isRequired && ' (better with it)'}
                </span>
              )}
            </Status>
          </li>
        ))}
        {wording.map((check) => (
          <li key={JSON.stringify(check)} className={check.isMet ? undefined : s.open}>
            <Status sign={check.isMet ? 'done' : 'to_come'}>
              {check.isMet ? (
                wordingWords(check)
              ) : (
                <Link href={`/staff/campaigns/${content.slug}?part=${check.part}`} prefetch={false}>
                  {wordingWords(check)}
                </Link>
              )}
            </Status>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function wordingWords(check: WordingCheck): string {
  switch (check.check) {
    case 'reading_age':
      if (check.age === null) return 'The ask is too short to tell its reading age'
      return check.isMet
        ? `Reading age of the ask is ${check.age}`
        : `Reading age ${check.age}: the ask should be ${check.target} or less`
    case 'long_sentence':
      return `A sentence of the ask has ${check.words} words: two sentences read better`
    case 'house_style':
      return check.isMet ? 'Words follow the house style' : `“${check.found}”: write ${check.better}`
  }
}
