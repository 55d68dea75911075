import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'

const parts = [
  {
    href: '/campaigns',
    title: 'Campaigns',
    text: 'What each one asks, of whom, and what came of it.',
  },
  {
    href: '/recommendations',
    title: 'Recommendations',
    text: 'By their number or their words, with what was answered and what was done.',
  },
  {
    href: '/briefings',
    title: 'Briefings and submissions',
    text: 'Every numbered paragraph of every text we have published.',
  },
  {
    href: '/evidence',
    title: 'Figures and sources',
    text: 'A number you have read somewhere, and where it comes from.',
  },
  {
    href: '/issues',
    title: 'Issues and explainers',
    text: 'The forms that slavery and violence take, in plain words.',
  },
  {
    href: '/where-we-work',
    title: 'Places and programmes',
    text: 'Countries, the work done there, and who paid for it.',
  },
]

/** What can be searched, for somebody who has not typed anything yet. */
export function WhatIsHere() {
  return (
    <Section id="what" title="What you can search" heavy>
      <TextRows rows={parts.map((part) => ({ key: part.href, ...part }))} />
    </Section>
  )
}
