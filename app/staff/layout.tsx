import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/ui/tokens.css'
import './ui/base.css'
import { fontClasses } from '@/app/ui/fonts'

/** Every staff page is made for one person, on request: nothing of it is kept anywhere. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s – Undersigned staff', default: 'Undersigned staff' },
  robots: { index: false, follow: false },
}

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
