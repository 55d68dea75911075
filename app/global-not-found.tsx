import type { Metadata } from 'next'
import { fontClasses } from './ui/fonts'
import { NoSuchPage } from './ui/no-such-page'
import { PlainFrame } from './ui/plain-frame'
import './ui/tokens.css'
import './ui/base.css'

export const metadata: Metadata = { title: 'There is no such page', robots: { index: false } }

/** For addresses that no route matches. Made at build, so it knows nothing of the organisation. */
export default function GlobalNotFound() {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <PlainFrame>
          <NoSuchPage />
        </PlainFrame>
      </body>
    </html>
  )
}
