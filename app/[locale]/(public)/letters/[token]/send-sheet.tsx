import { ActLink, SubmitButton } from '@/app/ui/button'
import { formatMoment } from '@/app/ui/format'
import { LetterText, linesClass } from '@/app/ui/letter-text'
import { Sheet } from '@/app/ui/sheet'
import { Split } from '@/app/ui/split'
import type { ForSending, WrittenLetter } from '@/lib/letters/read-request'
import s from './send-sheet.module.css'
import { TakeBack } from './take-back'

type Ready = Extract<ForSending, { kind: 'ready' }>
type Props = { token: string; request: Ready; organisation: string }

/** The letters once more, exactly as they go, and the button that sends them. */
export function SendSheet({ token, request, organisation }: Props) {
  const { letters, name } = request
  const several = letters.length > 1
  return (
    <Split
      lead={
        <>
          <h1 className={s.heading}>{several ? 'Send your letters' : 'Send your letter'}</h1>
          <p className="lead">
            {organisation} runs this campaign: {request.campaignName}. On {formatMoment(request.requestedAt)}{' '}
            somebody wrote this with your email address. If it was you, read it once more and press the
            button: then it goes.
          </p>
        </>
      }
      act={
        <Sheet>
          {letters.length === 0 ? (
            <WithoutTarget request={request} />
          ) : (
            letters.map((letter, i) => (
              <OneLetter key={letter.id} letter={letter} name={name} isFirst={i === 0} />
            ))
          )}
          <form className={s.form} method="post" action={`/letters/${token}/confirm`}>
            <SubmitButton wide>
              {several ? `Send my ${letters.length} letters` : 'Send my letter'}
            </SubmitButton>
          </form>
          <p className="small">
            Answers come to your email address, not to us. Your name and address are used for this alone.
          </p>
        </Sheet>
      }
      under={
        <div className="stack">
          <h2 className={s.minor}>If something is not right</h2>
          <p>Take it back, and it is erased here at once. You can write it again after that.</p>
          <TakeBack token={token} several={several} />
          <h2 className={s.minor}>If this was not you</h2>
          <p>Do nothing. Nothing is sent, and we erase what was typed.</p>
          <p>
            <ActLink href={`/campaigns/${request.campaignSlug}`}>Read about the campaign first</ActLink>
          </p>
        </div>
      }
    />
  )
}

/** The first lies open; of several, the others open at a press. */
function OneLetter({ letter, name, isFirst }: { letter: WrittenLetter; name: string; isFirst: boolean }) {
  const text = (
    <LetterText
      rows={[
        { term: 'To', is: [letter.to, letter.areaName].filter(Boolean).join(', ') },
        { term: 'From', is: <bdi>{name}</bdi> },
        { term: 'Subject', is: letter.subject },
      ]}
    >
      <p className={linesClass}>{letter.body}</p>
    </LetterText>
  )
  if (isFirst) return text
  return (
    <details className={s.other}>
      <summary>The letter to {letter.to}</summary>
      {text}
    </details>
  )
}

/** Nobody is known for the postcode yet: what was written, without a greeting. */
function WithoutTarget({ request }: { request: Ready }) {
  return (
    <LetterText
      rows={[
        {
          term: 'To',
          is: 'We do not know yet who represents you. We look again each day, and send it when we know.',
        },
        { term: 'From', is: <bdi>{request.name}</bdi> },
      ]}
    >
      {[request.personal, request.ask].filter(Boolean).map((words) => (
        <p key={words} className={linesClass}>
          {words}
        </p>
      ))}
    </LetterText>
  )
}
