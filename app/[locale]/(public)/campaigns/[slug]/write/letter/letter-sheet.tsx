import { askFor, factLine } from '@/lib/letters/compose-letter'
import type { ContactAction } from '@/lib/letters/read-action'
import { wordings } from '@/lib/supporters/consent-wordings'
import { previewOf } from '../letter-preview'
import type { LetterState } from '../letter-state'
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
      heading={action.heading}
      lead={action.lead}
      imprint={action.imprint}
      isSample={action.isSample}
      whom={<Whom slug={action.slug} found={step.found} values={state.values} />}
      isThanks={first?.variant?.kind === 'thanks'}
      sends={action.channels.includes('sent_by_us')}
      opens={action.channels.includes('own_mail') && targets.length > 0}
      keepTextDays={action.keepTextDays}
      prompts={action.prompts}
      ask={first ? askFor(first, action) : action.ask}
      figures={action.figures.map((figure) => ({ key: figure.key, line: factLine(figure) }))}
      passOnWords={wordings.pass_on.words}
      followUpWords={wordings.follow_up.words}
      values={state.values}
      mistakes={state.mistakes}
      notice={state.notice && noticeWords[state.notice]}
      letters={step.letters.map(previewOf)}
      meter={step.meter}
    />
  )
}
