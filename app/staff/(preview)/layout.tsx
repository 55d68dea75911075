import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/ui/tokens.css'
import '@/app/ui/base.css'
import { fontClasses } from '@/app/ui/fonts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Preview – Undersigned staff',
  robots: { index: false, follow: false },
}

/** The public document, so that a preview looks as the page will. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
