import s from './numbered-steps.module.css'

/** Steps in order, numbered in Clarendon, side by side on a desk. */
export function NumberedSteps({ steps }: { steps: { title: string; text: string }[] }) {
  return (
    <ol className={s.steps}>
      {steps.map(({ title, text }) => (
        <li key={title}>
          <b>{title}</b>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}
