import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/ui/tokens.css'
import '@/app/ui/base.css'
import { fontClasses } from '@/app/ui/fonts'
import { PlainFrame } from '@/app/ui/plain-frame'

/** Pages for whoever runs the site on their own machine: made on request, in no search engine. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s – Undersigned, local', default: 'Undersigned, local' },
  robots: { index: false, follow: false },
}

export default function DevLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <PlainFrame>{children}</PlainFrame>
      </body>
    </html>
  )
}
