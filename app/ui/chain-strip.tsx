import s from './chain-strip.module.css'

/** A link of the chain: before this page, this page, or after it. Only what exists has an address. */
export type ChainStep = { kind: string; words: string; href?: string; at: 'before' | 'now' | 'after' }

/** Issue to follow-up. On a phone: the link before, here, and the link after. */
export function ChainStrip({ steps }: { steps: ChainStep[] }) {
  const now = steps.findIndex((step) => step.at === 'now')
  return (
    <nav className={s.chain} aria-label="Where this stands on the record">
      <ol className={s.list}>
        {steps.map((step, i) => (
          <li
            key={step.kind}
            className={[s[step.at], Math.abs(i - now) === 1 && s.near].filter(Boolean).join(' ')}
            aria-current={step.at === 'now' ? 'step' : undefined}
          >
            <span className={s.kind}>{step.kind}</span>
            {step.href ? <a href={step.href}>{step.words}</a> : <span>{step.words}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
