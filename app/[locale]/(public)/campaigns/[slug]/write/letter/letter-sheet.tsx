import { randomUUID } from 'node:crypto'
import { ErrorNotice, ErrorSummary } from '@/app/ui/error-summary'
import { askFor, factLine } from '@/lib/letters/compose-letter'
import { mailChannelOf, sendableChannelOf } from '@/lib/letters/mail-channel'
import type { ContactAction } from '@/lib/letters/read-action'
import type { Target } from '@/lib/letters/target-rules'
import { wordings } from '@/lib/supporters/consent-wordings'
import { FocusedHeading } from '../../../../my-representatives/found/focused-heading'
import { previewOf } from '../letter-preview'
import type { LetterState } from '../letter-state'
import s from './letter.module.css'
import { LetterForm } from './letter-form'
import { noticeWords } from './notice-words'
import { Whom } from './whom'

type LetterSheetProps = {
  action: ContactAction
  step: Extract<LetterState['step'], { kind: 'write' }>
  state: LetterState
}

/** Everything the form needs, put into words here, so that the browser loads none of the rules. */
export function LetterSheet({ action, step, state }: LetterSheetProps) {
  const targets = step.found.kind === 'found' ? step.found.targets : []
  const [first] = targets
  return (
    <LetterForm
      slug={action.slug}
      head={<Head action={action} state={state} />}
      imprint={action.imprint}
      whom={<Whom slug={action.slug} found={step.found} values={state.values} />}
      isThanks={first?.variant?.kind === 'thanks'}
      sends={action.channels.includes('sent_by_us') && (targets.length === 0 || targets.some(mayBeSent))}
      opens={action.channels.includes('own_mail') && targets.length > 0}
      hasMail={targets.some(({ mandate }) => mailChannelOf(mandate))}
      keepTextDays={action.keepTextDays}
      prompts={action.prompts}
      ask={first ? askFor(first, action) : action.ask}
      figures={action.figures.map((figure) => ({ key: figure.key, line: factLine(figure) }))}
      passOnWords={wordings.pass_on.words}
      followUpWords={wordings.follow_up.words}
      draft={state.values.draft || randomUUID()}
      values={state.values}
      mistakes={state.mistakes}
      letters={step.letters.map(previewOf)}
      meter={step.meter}
    />
  )
}

const mayBeSent = ({ mandate }: Target) => sendableChannelOf(mandate, new Date()) !== null

function Head({ action, state }: Pick<LetterSheetProps, 'action' | 'state'>) {
  const { mistakes, notice } = state
  return (
    <div className={s.head}>
      {mistakes.length > 0 && (
        <ErrorSummary
          mistakes={mistakes}
          note="Nothing has been sent. What you typed is still here."
          takesFocus
        />
      )}
      {notice && <ErrorNotice title="Nothing has been sent">{noticeWords[notice]}</ErrorNotice>}
      <FocusedHeading takesFocus={mistakes.length === 0 && !notice}>{action.heading}</FocusedHeading>
      {action.lead && <p className="lead">{action.lead}</p>}
    </div>
  )
}
