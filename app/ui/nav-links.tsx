'use client'
import { useSelectedLayoutSegment } from 'next/navigation'

const links = [
  { segment: 'campaigns', words: 'Campaigns' },
  { segment: 'recommendations', words: 'Recommendations' },
  { segment: 'briefings', words: 'Briefings' },
  { segment: 'evidence', words: 'Evidence' },
  { segment: 'my-representatives', words: 'My representatives' },
  { segment: 'issues', words: 'Issues' },
  { segment: 'search', words: 'Search' },
  { segment: 'get-help', words: 'Get help' },
]

/** The main menu, with the part of the site one is in marked. It runs in the browser only to know which that is. */
export function NavLinks(props: { className: string }) {
  const here = useSelectedLayoutSegment()
  return (
    <ul className={props.className}>
      {links.map(({ segment, words }) => (
        <li key={segment}>
          <a href={`/${segment}`} aria-current={segment === here ? 'true' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}
