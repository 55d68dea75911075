import type { ReactNode } from 'react'
import s from './questions.module.css'

type QuestionsProps = {
  /** What is asked, and its answer: words, or blocks with a spacing of their own. */
  items: { question: string; answer: ReactNode }[]
  isFirstOpen?: boolean
}

/** Questions that open under a tap. */
export function Questions({ items, isFirstOpen = false }: QuestionsProps) {
  return (
    <div>
      {items.map(({ question, answer }, i) => (
        <details className={s.question} key={question} open={isFirstOpen && i === 0}>
          <summary>{question}</summary>
          <div>{answer}</div>
        </details>
      ))}
    </div>
  )
}
