import Link from 'next/link'
import parts from '@/app/staff/ui/parts.module.css'
import { may, type Permission, type StaffRole } from '@/lib/staff/permissions'

const views: { href: string; words: string; needs: Permission }[] = [
  { href: '/staff/signatures', words: 'All', needs: 'signature.read' },
  { href: '/staff/signatures/held', words: 'Held', needs: 'signature.read' },
  { href: '/staff/signatures?flag=suspected', words: 'Suspected', needs: 'signature.read' },
  { href: '/staff/signatures/comments', words: 'Reasons to read', needs: 'comment.moderate' },
  { href: '/staff/signatures/paper', words: 'Paper', needs: 'signature.enter_paper' },
  { href: '/staff/signatures/invalidations', words: 'Invalidations', needs: 'signature.invalidate' },
]

/** The pages about signatures. Views that somebody saved stand after them. */
export function SignatureViews({ here, role }: { here: string; role: StaffRole }) {
  return (
    <nav className={parts.views} aria-label="Views of signatures">
      {views
        .filter(({ needs }) => may(role, needs))
        .map(({ href, words }) => (
          <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
            {words}
          </Link>
        ))}
    </nav>
  )
}
