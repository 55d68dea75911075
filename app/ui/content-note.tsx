import { ActLink } from './button'
import { Notice } from './notice'

/**
 * What a page contains, said before it in a few plain words, with a way past it. It gives a choice and is no wall.
 * `skipTo` is the id of what a reader can do.
 */
export function ContentNote({ note, skipTo }: { note: string; skipTo?: string }) {
  if (!note) return null
  return (
    <Notice title="This page contains">
      <p>{note}</p>
      {skipTo && (
        <p>
          <ActLink href={`#${skipTo}`}>Skip to what you can do</ActLink>
        </p>
      )}
    </Notice>
  )
}
