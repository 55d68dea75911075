import { ActLink } from '@/app/ui/button'
import { ErrorSummary } from '@/app/ui/error-summary'
import { Split } from '@/app/ui/split'
import type { FoundTargets } from '@/lib/letters/find-targets'
import type { NotWritten } from '@/lib/letters/target-rules'
import { FocusedHeading } from '../../../../my-representatives/found/focused-heading'
import { chamberWords, titled, upperFirst } from '../../../../my-representatives/member-words'
import { reasonWords } from '../../../../my-representatives/outcome-words'
import { PostcodeForm } from '../../../../my-representatives/postcode-form'
import type { LetterState } from '../letter-state'

type NobodyProps = {
  slug: string
  found: Extract<FoundTargets, { kind: 'nobody' | 'impossible' }>
  state: LetterState
}

/** There is nobody to write to from here: why, and what one can do instead. */
export function Nobody({ slug, found, state }: NobodyProps) {
  const { heading, paragraphs } = wordsOf(found)
  const suggestion = found.kind === 'impossible' ? found.lookup.suggestion : null
  return (
    <Split
      lead={
        <div className="stack">
          {state.mistakes.length > 0 && (
            <ErrorSummary mistakes={state.mistakes} note="Nothing has been sent." takesFocus />
          )}
          <FocusedHeading takesFocus={state.mistakes.length === 0}>{heading}</FocusedHeading>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {suggestion && (
            <p className="lead">
              Did you mean <b>{suggestion}</b>?
            </p>
          )}
          <p>
            <ActLink href={`/campaigns/${slug}`}>Sign the petition instead</ActLink>
          </p>
          <p>
            <ActLink href={`/campaigns/${slug}/positions`}>See what representatives have said</ActLink>
          </p>
        </div>
      }
      act={
        <PostcodeForm
          action={`/campaigns/${slug}/letters`}
          act={state.values.personal ? 'preview' : 'find'}
          kept={state.values}
          button={state.values.personal ? 'Go on with your letter' : 'Begin your letter'}
          label={suggestion ? 'Your postcode' : 'Another postcode'}
          values={{
            postcode: suggestion ?? state.values.postcode ?? '',
            country: state.values.country ?? '',
          }}
          error={state.mistakes.find(({ field }) => field === 'postcode')?.detail}
        />
      }
    />
  )
}

function wordsOf(found: NobodyProps['found']): { heading: string; paragraphs: string[] } {
  if (found.kind === 'nobody')
    return {
      heading: 'There is nobody to write to now',
      paragraphs:
        found.others.length > 0
          ? [...new Set(concerned(found.others).map(whyWords))]
          : ['None of the people whom this campaign names sits in their house at the moment.'],
    }
  const { reason } = found.lookup
  if (reason === null)
    return {
      heading: 'We need your whole postcode',
      paragraphs: ['A part of it lies in several areas, and each has representatives of its own.'],
    }
  if (reason === 'invalid')
    return {
      heading: 'This is not a postcode we can read',
      paragraphs: ['Enter a full postcode, like SW1A 1AA. Nothing you typed is lost.'],
    }
  const { heading, text } = reasonWords[reason]
  return { heading, paragraphs: [text] }
}

/** Those whom the campaign would write to, were it not for something; where there are none, all. */
function concerned(others: NotWritten[]): NotWritten[] {
  const hindered = others.filter(({ why }) => why !== 'no_rule')
  return hindered.length > 0 ? hindered : others
}

/** Why nobody of an area is written to. */
export function whyWords({ area, mandate, why }: NotWritten): string {
  switch (why) {
    case 'vacant':
      return `The seat for ${area.name} is empty. There will be somebody to write to after the by-election.`
    case 'dissolved':
      return `${upperFirst(chamberWords(area.chamber))} is dissolved for an election, so nobody is a member of it. ${area.note}`.trim()
    case 'out_of_date':
      return `Our list for ${chamberWords(area.chamber)} is of a term that is over. We send nothing to people on it.`
    case 'paused':
      return 'Letters are paused here while an election is near. The law asks charities to take care then.'
    default:
      return mandate
        ? `This campaign does not write to ${titled(mandate, area.chamber)}.`
        : `This campaign does not write to members of ${chamberWords(area.chamber)}.`
  }
}
