import { ChoiceGroup, choiceClass } from '@/app/ui/choice-field'
import type { FoundTargets } from '@/lib/letters/find-targets'
import { mailChannelOf, sendableChannelOf } from '@/lib/letters/mail-channel'
import type { Target } from '@/lib/letters/target-rules'
import { dayWords, limitsOf, titled } from '../../../../my-representatives/member-words'
import s from './letter.module.css'
import { whyWords } from './nobody'

type WhomProps = {
  slug: string
  found: Extract<FoundTargets, { kind: 'found' | 'unknown' }>
  values: Record<string, string>
}

/** Whom the letter goes to, with where they stand; a choice among several; or that nobody is known yet. */
export function Whom({ slug, found, values }: WhomProps) {
  return (
    <section className={s.whom} aria-labelledby="to-heading">
      {found.kind === 'unknown' ? (
        <NobodyYet postcode={found.lookup.postcode} />
      ) : (
        <Targets found={found} values={values} />
      )}
      <p>
        <a href={`/campaigns/${slug}/write`}>Change the postcode</a>
      </p>
    </section>
  )
}

function NobodyYet({ postcode }: { postcode: string | null }) {
  return (
    <>
      <h2 id="to-heading">We do not know yet who represents {postcode ?? 'you'}</h2>
      <p>
        We do not guess. Write your letter: we keep it, look again, and send it to your representative when we
        know who that is. If we cannot find out in 90 days, we erase it.
      </p>
    </>
  )
}

function Targets({
  found,
  values,
}: {
  found: Extract<FoundTargets, { kind: 'found' }>
  values: WhomProps['values']
}) {
  const { targets, others } = found
  const left = [...new Set(others.filter(({ why }) => why !== 'no_rule' && why !== 'excluded').map(whyWords))]
  return (
    <>
      <p className={s.small} id="to">
        {targets.length === 1 ? 'Your letter goes to' : 'Your letter goes to each of them, one to one'}
      </p>
      {targets.length === 1 ? (
        <One target={targets[0] as Target} />
      ) : (
        <Several targets={targets} values={values} />
      )}
      {left.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  )
}

function One({ target }: { target: Target }) {
  return (
    <>
      <h2 id="to-heading">{titled(target.mandate, target.chamber)}</h2>
      <p>{aboutWords(target)}</p>
      {[...limitsOf(target), ...mailLimits(target)].map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  )
}

function Several({ targets, values }: { targets: Target[]; values: WhomProps['values'] }) {
  const wasChosen = values.chooses_to === 'yes'
  return (
    <ChoiceGroup label={<h2 id="to-heading">{severalWords(targets)}</h2>}>
      <input type="hidden" name="chooses_to" value="yes" />
      {targets.map((target) => (
        <label key={target.mandate.id} className={choiceClass}>
          <input
            type="checkbox"
            name={`to-${target.mandate.id}`}
            value="yes"
            defaultChecked={!wasChosen || values[`to-${target.mandate.id}`] === 'yes'}
          />
          <span>
            <b>{titled(target.mandate, target.chamber)}</b>
            {[aboutWords(target), ...mailLimits(target)].join(' ')}
          </span>
        </label>
      ))}
    </ChoiceGroup>
  )
}

/** Why we cannot send it for the writer, and what they can do instead. */
function mailLimits({ mandate }: Target): string[] {
  if (!mailChannelOf(mandate))
    return ['We have no email for them: you can print your letter, or use their contact page.']
  return sendableChannelOf(mandate, new Date())
    ? []
    : ['Nobody has checked their email for half a year, so we do not send to it. You still can.']
}

const stanceWords = {
  supports: 'They support what we ask, so your letter thanks them.',
  opposes: 'They are against what we ask.',
  undecided: 'They have not decided.',
  unknown: 'No position recorded.',
} as const

/** Who sits for no area represents nobody in particular: never "your Lord". */
function severalWords(targets: Target[]): string {
  const representYou = targets.every(({ area }) => area !== null)
  return representYou ? `${targets.length} people represent you` : `${targets.length} people to write to`
}

function aboutWords({ chamber, area, mandate, stance }: Target): string {
  const since = mandate.since ? ` since ${dayWords(mandate.since)}` : ''
  const sample = mandate.isSample ? ' A fictional person.' : ''
  const place = area ? ` for ${area.name}` : ''
  return `${chamber.memberNoun}${place}${since}. ${stanceWords[stance]}${sample}`
}
