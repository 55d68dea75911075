import type { ReactNode } from 'react'
import s from './questions.module.css'

/** Questions that open under a tap; the first is open. */
export function Questions({ items }: { items: { question: string; answer: ReactNode }[] }) {
  return (
    <div>
      {items.map(({ question, answer }, i) => (
        <details className={s.question} key={question} open={i === 0}>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  )
}
