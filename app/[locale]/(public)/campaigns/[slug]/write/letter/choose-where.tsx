import { SubmitButton } from '@/app/ui/button'
import { ChoiceField } from '@/app/ui/choice-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import type { FoundTargets } from '@/lib/letters/find-targets'
import { FocusedHeading } from '../../../../my-representatives/found/focused-heading'
import { titled } from '../../../../my-representatives/member-words'
import type { LetterState } from '../letter-state'
import { KeptFields } from './kept-fields'

type ChooseWhereProps = {
  slug: string
  found: Extract<FoundTargets, { kind: 'choose' }>
  state: LetterState
}

/** The postcode lies in several areas: the writer says which, and what they have written goes along. */
export function ChooseWhere({ slug, found, state }: ChooseWhereProps) {
  const { lookup, choice } = found
  const hasWritten = Boolean(state.values.personal)
  return (
    <Split
      lead={
        <div className="stack">
          {state.mistakes.length > 0 && (
            <ErrorSummary mistakes={state.mistakes} note="Nothing has been sent." takesFocus />
          )}
          <FocusedHeading takesFocus={state.mistakes.length === 0}>Which area do you live in?</FocusedHeading>
          <p className="lead">
            {lookup.postcode ?? state.values.postcode} lies in more than one area, and each has a
            representative of its own. A letter is answered when it comes from somebody who lives there.
          </p>
        </div>
      }
      act={
        <Sheet>
          <form method="post" action={`/campaigns/${slug}/letters`}>
            <KeptFields values={state.values} except={['area', 'do']} />
            <input type="hidden" name="do" value={hasWritten ? 'preview' : 'find'} />
            <div className="stack">
              <ChoiceField
                name="area"
                label="Your area"
                choices={choice.map((area) => ({
                  value: String(area.id),
                  words: area.name,
                  detail: area.mandates.map((mandate) => titled(mandate, area.chamber)).join(', '),
                }))}
              />
              <SubmitButton wide>Write to this area’s representative</SubmitButton>
            </div>
          </form>
        </Sheet>
      }
    />
  )
}
