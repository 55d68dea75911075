import Link from 'next/link'
import { stages } from '@/app/staff/ui/campaign-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import { OutcomeOffers } from './outcome-offers'
import type { Standing } from './part-state'

const lettersWords = {
  draft: { sign: 'half', words: 'Being written' },
  open: { sign: 'done', words: 'Open' },
  closed: { sign: 'out', words: 'Closed' },
} as const

/** What people can do in a campaign, and where each is written. */
export function ActionsPart({ content, letters }: Pick<Standing, 'content' | 'letters'>) {
  const base = `/staff/campaigns/${content.slug}`
  const state = letters ? lettersWords[letters] : { sign: 'to_come' as const, words: 'Not begun' }
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">What people can do</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">State</th>
          <th scope="col">Where it is written</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Sign the petition</th>
          <td>
            <Status sign="done">Always</Status>
          </td>
          <td>
            <Link href={`${base}?part=ask`} prefetch={false}>
              Ask and addressee
            </Link>
          </td>
        </tr>
        <tr>
          <th scope="row">Write to a representative</th>
          <td>
            <Status sign={state.sign}>{state.words}</Status>
          </td>
          <td>
            <Link href={`${base}/letters`} prefetch={false}>
              Letters
            </Link>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What came of it, and where that is written down. */
export function OutcomePart({ campaign, stage }: { campaign: EditedCampaign; stage: Standing['stage'] }) {
  const isOver = !['draft', 'in_review', 'scheduled', 'open', 'paused'].includes(stage)
  return (
    <>
      <p>
        <Status sign={stages[stage].sign}>{stages[stage].words}</Status>
      </p>
      {campaign.outcome ? (
        splitParagraphs(campaign.outcome).map((text) => <p key={text}>{text}</p>)
      ) : (
        <p>
          {isOver
            ? 'Nothing is written yet of what came of it. The page shows the outcome first, so say it soon.'
            : 'What is written here is a draft for staff. It is offered when somebody records the outcome, and can be changed then. Until that day nothing of it is public.'}
        </p>
      )}
      <OutcomeOffers campaign={campaign} stage={stage} />
      <p>
        <Link href={`/staff/campaigns/${campaign.content.slug}/run`} prefetch={false}>
          {isOver ? 'Write down what came of it' : 'Run, close and hand in'}
        </Link>
      </p>
    </>
  )
}
