'use client'

import { useState } from 'react'
import { keptHtml } from './html-kept'

type Props = { as?: 'div' | 'ol'; id: string; className?: string }

/** On the server the HTML that was kept; in the browser what already stands there. */
export function HtmlInPlace({ as: Element = 'div', id, className }: Props) {
  const [html] = useState(() =>
    typeof document === 'undefined' ? keptHtml(id) : (document.getElementById(id)?.innerHTML ?? ''),
  )
  return (
    <Element
      id={id}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/library/markdown
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
