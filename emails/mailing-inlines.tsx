import { createElement, Fragment, type ReactNode } from 'react'
import type { Inline } from './mailing-block'
import { TextLink } from './parts'

/** One after the other. They need no keys: a mail is rendered once. */
export function each<T>(items: readonly T[], nodeOf: (item: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(nodeOf))
}

/** A line of text, with what is marked in it. */
export function inlinesOf(inlines: readonly Inline[]): ReactNode {
  return each(inlines, (inline) => {
    switch (inline.kind) {
      case 'words':
        return inline.words
      case 'strong':
        return <strong>{inlinesOf(inline.of)}</strong>
      case 'emphasis':
        return <em>{inlinesOf(inline.of)}</em>
      case 'struck':
        return <s>{inlinesOf(inline.of)}</s>
      case 'link':
        return <TextLink href={inline.href}>{inlinesOf(inline.of)}</TextLink>
      case 'break':
        return <br />
    }
  })
}
