'use client'
import { ErrorPage } from './ui/error-page'
import { fontClasses } from './ui/fonts'
import { PlainFrame } from './ui/plain-frame'
import './ui/tokens.css'
import './ui/base.css'

/** Stands in for the whole document when not even its layout could be made. */
export default function GlobalError() {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <title>This page could not be shown</title>
        <PlainFrame>
          <ErrorPage />
        </PlainFrame>
      </body>
    </html>
  )
}
