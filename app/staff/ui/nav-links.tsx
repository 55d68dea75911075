'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type NavItem = { href: string; words: string }

/**
 * The sections, the one the reader is in marked. The desk is exactly /staff; the others hold what is below them, unless a
 * section of its own does.
 */
export function StaffNavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname()
  const holds = (href: string) => path === href || (href !== '/staff' && path.startsWith(`${href}/`))
  const deepest = Math.max(...items.map(({ href }) => (holds(href) ? href.length : 0)))
  const isHere = (href: string) => holds(href) && href.length === deepest
  return (
    <ul>
      {items.map(({ href, words }) => (
        <li key={href}>
          <Link href={href} prefetch={false} aria-current={isHere(href) ? 'page' : undefined}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  )
}
