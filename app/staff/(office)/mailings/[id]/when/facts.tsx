import type { ReactNode } from 'react'
import parts from '@/app/staff/ui/parts.module.css'

export type Fact = [string, ReactNode]

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={parts.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
