'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A section; `letter` leads to it after a g, `also` is another address whose pages belong to it. */
export type NavItem = { letter: string; href: string; words: string; also?: string }

/** The sections, the one the reader is in marked. The desk is exactly /staff; the others hold what is below them. */
export function StaffNavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname()
  const holds = (href: string) => path === href || (href !== '/staff' && path.startsWith(`${href}/`))
  const isHere = ({ href, also }: NavItem) => holds(href) || (also !== undefined && holds(also))
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            prefetch={false}
            aria-current={isHere(item) ? 'page' : undefined}
            data-go={item.letter}
          >
            {item.words}
          </Link>
        </li>
      ))}
    </ul>
  )
}
