import type { Ref } from 'react'
import s from './error-summary.module.css'

/** A mistake in a form: the field it is in and the sentence that says what to do. */
export type FieldMistake = {
  field: string
  detail: string
  /** Of what may be right all the same: as it was typed. Sent with the form again, it is taken as it is. */
  seen?: string
}

const counted = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/**
 * What is to be put right, in the words that stand at the fields, each a link to its field. First in the page, focused
 * when it appears.
 */
export function ErrorSummary(props: {
  mistakes: FieldMistake[]
  note?: string
  ref?: Ref<HTMLDivElement>
  /** On a page that came back from a post: it has focus without a script. */
  takesFocus?: boolean
}) {
  const { mistakes } = props
  const heading =
    mistakes.length === 1
      ? 'One thing to put right'
      : `${counted[mistakes.length] ?? mistakes.length} things to put right`
  return (
    <div
      className={s.summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="summary-heading"
      ref={props.ref}
      // biome-ignore lint/a11y/noAutofocus: the page came back because of what it says
      autoFocus={props.takesFocus}
    >
      <h2 id="summary-heading">{heading}</h2>
      {props.note && <p className={s.note}>{props.note}</p>}
      <ul className={s.list}>
        {mistakes.map(({ field, detail }) => (
          <li key={field}>
            <a href={`#${field}`}>{detail}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Something went wrong that no field can put right: said in the same frame. */
export function ErrorNotice(props: { title: string; children: React.ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div className={s.summary} role="alert" tabIndex={-1} aria-labelledby="notice-heading" ref={props.ref}>
      <h2 id="notice-heading">{props.title}</h2>
      <p className={s.note}>{props.children}</p>
    </div>
  )
}
