import Link from 'next/link'
import { Status } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { happenedWords, stateWords, wholeRule } from '@/app/staff/ui/signature-words'
import table from '@/app/staff/ui/table.module.css'
import { formatClock, formatWhen } from '@/app/staff/ui/words'
import { barClass } from '@/app/ui/bar'
import { countryName } from '@/app/ui/country-name'
import { isoDay } from '@/app/ui/format'
import { areaName } from '@/app/ui/postcode-areas'
import { type Act, acts, actsOn } from '@/lib/signatures/desk/decide-signatures'
import type { SignatureDetail } from '@/lib/signatures/desk/read-signature'
import type { Sees } from '@/lib/signatures/desk/signature-filter'
import { referenceOf } from '@/lib/tokens/signature-token'
import type { DecisionState } from './decide/route'
import { DecideForm } from './decide-form'
import s from './detail.module.css'

type Props = {
  signature: SignatureDetail
  sees: Sees
  /** Where a decision comes back to; null for who may decide nothing. */
  decidesTo: string | null
  state: DecisionState | null
}

/** The whole of one signature: what it is, what made its score, what happened to it, what can be done. */
export function Detail({ signature, sees, decidesTo, state }: Props) {
  const { sign, words, means } = stateWords[signature.state]
  return (
    <>
      <p className={s.standing}>
        <Status sign={sign}>{words}</Status>. {means}
      </p>
      <Facts signature={signature} sees={sees} />
      <Score signature={signature} />
      {signature.comment && (
        <>
          <h3>Why they signed</h3>
          <p>{signature.comment.text}</p>
        </>
      )}
      <h3>History</h3>
      <ol className={s.history}>
        {signature.history.map((happened) => (
          <li key={`${happened.at} ${happened.source} ${happened.what}`}>
            <time dateTime={new Date(happened.at).toISOString()}>
              {isoDay(happened.at) === isoDay(Date.now())
                ? formatClock(happened.at)
                : formatWhen(happened.at)}
            </time>
            <span>{happenedWords(happened)}</span>
          </li>
        ))}
      </ol>
      {decidesTo && <Decide signature={signature} back={decidesTo} state={state} />}
    </>
  )
}

function Facts({ signature, sees }: Pick<Props, 'signature' | 'sees'>) {
  const { campaignSlug, campaignName, area, constituency, updates } = signature
  const place = [signature.postcode, constituency ?? (area && areaName(area)), countryName(signature.country)]
  const facts: [string, React.ReactNode][] = [
    ['Reference', referenceOf(signature.id)],
    ...(sees.email ? ([['Email', signature.email]] as [string, string][]) : []),
    ['Place', place.filter(Boolean).join(', ')],
    ...(sees.network ? ([['Network', signature.ip ?? 'Not kept any more']] as [string, string][]) : []),
    ['Source', signature.source || (signature.channel === 'paper' ? 'Paper' : 'Direct')],
    ['Name shown', signature.showName ? 'Yes' : 'No'],
    ['News', updates === 'given' ? 'Asked for' : updates === 'withdrawn' ? 'Taken back' : 'Not asked for'],
  ]
  return (
    <dl className={parts.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Campaign</dt>
        <dd>
          <Link href={`/staff/campaigns/${campaignSlug}`} prefetch={false}>
            {campaignName}
          </Link>
        </dd>
      </div>
    </dl>
  )
}

function Score({ signature: { score, suspicions } }: Pick<Props, 'signature'>) {
  if (score === 0) return <p className={s.standing}>Score 0: nothing speaks against it.</p>
  return (
    <>
      <h3>Score {score}, and what made it</h3>
      <table className={table.t}>
        <caption className="vh">Parts of the score</caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" className={table.n}>
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {suspicions.map(({ rule, points }) => (
            <tr key={rule}>
              <th scope="row">
                {wholeRule(rule)}
                <progress className={`${barClass} ${s.points}`} max={100} value={points} aria-hidden="true" />
              </th>
              <td className={table.n}>{points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">A score never decides</th>
            <td className={table.n}>{score}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

function Decide({
  signature,
  back,
  state,
}: {
  signature: SignatureDetail
  back: string
  state: DecisionState | null
}) {
  const possible = acts.filter((act) => isPossible(act, signature))
  if (possible.length === 0) return null
  return (
    <>
      <h3>Decide</h3>
      <DecideForm
        back={back}
        acts={possible}
        prefix="one-"
        label={`Decide about ${signature.name}`}
        reason={state?.reason ?? ''}
        mistake={state?.mistake ?? ''}
      >
        <input type="hidden" name="pick" value={`${signature.id} ${signature.state}`} />
      </DecideForm>
      <p className={s.standing}>Each can be undone, but a hidden name: only its signer can show it again.</p>
    </>
  )
}

function isPossible(act: Act, { state, showName }: SignatureDetail): boolean {
  return actsOn[act].from.includes(state) && (act !== 'hide_name' || showName)
}
