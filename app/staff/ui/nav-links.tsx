'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type NavItem = { href: string; words: string }

/** The sections, the one the reader is in marked. The desk is exactly /staff; the others hold what is below them. */
export function StaffNavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname()
  const isHere = (href: string) =>
    href === '/staff' ? path === href : path === href || path.startsWith(`${href}/`)
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
