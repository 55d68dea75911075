import Link from 'next/link'
import s from '@/app/staff/ui/parts.module.css'
import { may, type Permission, type StaffRole } from '@/lib/staff/permissions'

const views: [string, string, Permission][] = [
  ['/staff/mail', 'Outbox', 'mail.read'],
  ['/staff/mail/came-back', 'What came back', 'mail.read'],
  ['/staff/mail/stopped', 'Stopped addresses', 'mail.read_address'],
  ['/staff/mail/reminders', 'Reminders to confirm', 'mail.read'],
  ['/staff/mail/imports', 'Imports', 'contact.manage'],
  ['/staff/mail/policy', 'Policy', 'contact.manage'],
  ['/staff/rights', 'Complaints about data', 'rights.handle'],
  ['/staff/rights/erasures', 'Erasures', 'rights.handle'],
  ['/staff/rights/retention', 'How long things are kept', 'rights.retain'],
  ['/staff/rights/records', 'Records of processing', 'rights.retain'],
]

/** The pages about the post. */
export function MailViews({ here, role }: { here: string; role: StaffRole }) {
  return (
    <nav className={s.views} aria-label="Parts of the post">
      {views
        .filter(([, , permission]) => may(role, permission))
        .map(([href, words]) => (
          <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
            {words}
          </Link>
        ))}
    </nav>
  )
}
