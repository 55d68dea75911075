import { LetterText, linesClass } from '@/app/ui/letter-text'
import type { LetterPreview } from '../letter-preview'
import s from './letter.module.css'

/** The letter exactly as it is sent; with several people, the first, and that the others differ in their greeting. */
export function PreviewOfLetters({ letters, name }: { letters: LetterPreview[]; name: string }) {
  const [letter, ...others] = letters
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading" className={s.previewHeading}>
        Your letter, as it will be sent
      </h2>
      {letter ? <OneLetter letter={letter} name={name} /> : <p>Press “Update the preview” to see it here.</p>}
      {others.length > 0 && (
        <p className="small">
          The same goes to {others.map(({ to }) => to).join(', ')},{others.length > 1 && ' each'} with a
          greeting of their own.
        </p>
      )}
      {letter?.personal && <p className="small">Highlighted: the part only you could have written.</p>}
    </section>
  )
}

function OneLetter({ letter, name }: { letter: LetterPreview; name: string }) {
  return (
    <LetterText
      rows={[
        { term: 'To', is: letter.to },
        ...(name ? [{ term: 'From', is: <bdi>{name}</bdi> }] : []),
        { term: 'Subject', is: letter.subject },
      ]}
    >
      <p>{letter.greeting}</p>
      {letter.personal ? (
        letter.personal.split(/\n{2,}/).map((words) => (
          <p key={words} className={linesClass}>
            <mark>{words}</mark>
          </p>
        ))
      ) : (
        <p className={s.missing}>Your part comes here.</p>
      )}
      {[letter.ask, letter.facts.join(' '), letter.signOff].filter(Boolean).map((words) => (
        <p key={words} className={linesClass}>
          {words}
        </p>
      ))}
    </LetterText>
  )
}
