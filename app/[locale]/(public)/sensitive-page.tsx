import type { ReactNode } from 'react'
import { ContentNote } from '@/app/ui/content-note'
import { HelplineStrip } from '@/app/ui/helpline-strip'
import { QuickExit } from '@/app/ui/quick-exit'
import type { Content } from '@/lib/library/publications/content'
import { readOrganisation } from '../read-organisation'

type Sensitive = Pick<Content, 'sensitivity' | 'contentNote'>

/** What stands above a page that describes violence: the way out. Nothing on other pages. */
export async function ExitOf({ content }: { content: Sensitive }) {
  if (content.sensitivity !== 'describes') return null
  const { exitUrl } = await readOrganisation()
  return <QuickExit exitUrl={exitUrl} />
}

/** What the page contains, before it. `skipTo` is the id of what a reader can do. */
export function NoteOf({ content, skipTo }: { content: Sensitive; skipTo?: string }) {
  if (content.sensitivity === 'none') return null
  return <ContentNote note={content.contentNote} skipTo={skipTo} />
}

/** The helpline at the foot of a page that mentions or describes violence. */
export async function HelpOf({ content, children }: { content: Sensitive; children?: ReactNode }) {
  if (content.sensitivity === 'none') return children
  const { helpline } = await readOrganisation()
  return (
    <>
      {children}
      <HelplineStrip helpline={helpline} />
    </>
  )
}
