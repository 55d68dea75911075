import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/ui/tokens.css'
import './base.css'
import { fontClasses } from '@/app/ui/fonts'

export const staffMetadata: Metadata = {
  title: { template: '%s – Undersigned staff', default: 'Undersigned staff' },
  robots: { index: false, follow: false },
}

/** The document of the back office and of its door; the preview has the public one, so there is no layout over all. */
export function StaffDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>{children}</body>
    </html>
  )
}
