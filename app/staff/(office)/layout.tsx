import Link from 'next/link'
import type { ReactNode } from 'react'
import frame from '@/app/staff/ui/frame.module.css'
import { StaffKeys } from '@/app/staff/ui/keys'
import keys from '@/app/staff/ui/keys.module.css'
import { type NavItem, StaffNavLinks } from '@/app/staff/ui/nav-links'
import { RunningLine } from '@/app/staff/ui/running-line'
import { StaffDocument, staffMetadata } from '@/app/staff/ui/staff-document'
import bar from '@/app/staff/ui/top-bar.module.css'
import { getOrganisation } from '@/lib/organisation/queries'
import { may, type Permission } from '@/lib/staff/permissions'
import { currentStaff, type SignedInStaff } from '@/lib/staff/session'

/** Every staff page is made for one person, on request: nothing of it is kept anywhere. */
export const dynamic = 'force-dynamic'
export const metadata = staffMetadata

const sections: (NavItem & { needs: Permission })[] = [
  { letter: 'd', href: '/staff', words: 'Desk', needs: 'desk.read' },
  { letter: 'c', href: '/staff/campaigns', words: 'Campaigns', needs: 'campaign.read' },
  { letter: 's', href: '/staff/signatures', words: 'Signatures', needs: 'signature.read' },
  { letter: 'w', href: '/staff/watch', words: 'Watching', needs: 'watch.read' },
  { letter: 'l', href: '/staff/library', words: 'Library', needs: 'library.read' },
  { letter: 'r', href: '/staff/recommendations', words: 'Recommendations', needs: 'library.read' },
  { letter: 'o', href: '/staff/reports', words: 'Reports', needs: 'report.read' },
  {
    letter: 't',
    href: '/staff/letters',
    words: 'Letters',
    needs: 'campaign.read',
    also: '/staff/representatives',
  },
  { letter: 'i', href: '/staff/mailings', words: 'Mailings', needs: 'mailing.read' },
  { letter: 'm', href: '/staff/mail', words: 'Mail', needs: 'mail.read', also: '/staff/rights' },
  { letter: 'p', href: '/staff/people', words: 'People', needs: 'staff.manage', also: '/staff/audit' },
]

/** The frame only: who may see a page is asked by the page itself. A stranger gets no frame, and is sent to sign in. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const person = await currentStaff()
  if (!person) return <StaffDocument>{children}</StaffDocument>
  const organisation = await getOrganisation()
  const items = sections
    .filter(({ needs }) => may(person.role, needs))
    .map(({ letter, href, words, also }) => ({ letter, href, words, also }))
  return (
    <StaffDocument>
      <a className={frame.skip} href="#main">
        Skip to the page
      </a>
      <Top person={person} items={items} />
      <RunningLine mayReadMail={may(person.role, 'mail.read')} />
      <main id="main" tabIndex={-1} className={frame.main}>
        <div className={frame.wrap}>{children}</div>
      </main>
      <footer className={frame.foot}>
        <div className={frame.wrap}>
          <ul>
            <li>{organisation.legalName}</li>
            <li>
              <a href="/">Public site</a>
            </li>
            <li>
              <Link href="/staff/account" prefetch={false}>
                My account and sessions
              </Link>
            </li>
            <li>
              <Link href="/staff/views" prefetch={false}>
                Saved views
              </Link>
            </li>
            <StaffKeys items={items} />
          </ul>
        </div>
      </footer>
    </StaffDocument>
  )
}

function Top({ person, items }: { person: SignedInStaff; items: NavItem[] }) {
  return (
    <header className={bar.top}>
      <div className={`${frame.wrap} ${bar.bar}`}>
        <Link className={bar.mark} href="/staff" prefetch={false}>
          Undersigned
        </Link>
        <nav aria-label="Staff" className={bar.wide}>
          <StaffNavLinks items={items} />
        </nav>
        <details className={bar.menu}>
          <summary>Menu</summary>
          <nav aria-label="Staff, small screens">
            <StaffNavLinks items={items} />
            <Link className={bar.findLink} href="/staff/find" prefetch={false}>
              Find
            </Link>
          </nav>
        </details>
        <search className={bar.find}>
          <form method="post" action="/staff/find/ask">
            <label htmlFor="find">Find</label>
            <input
              id="find"
              name="find"
              type="search"
              maxLength={200}
              required
              autoComplete="off"
              data-find=""
            />
            <span className={keys.kbd} aria-hidden="true">
              /
            </span>
          </form>
        </search>
        <div className={bar.who}>
          <Link href="/staff/account" prefetch={false}>
            {person.name || person.email}
            <span className={bar.role}>, {person.role}</span>
          </Link>
        </div>
      </div>
    </header>
  )
}
