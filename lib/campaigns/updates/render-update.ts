import { db } from '@/db/client'
import { readEvidence } from '../../library/evidence/read-evidence'
import { type Rendered, referencesIn, renderMarkdown } from '../../library/markdown/render'

/** An update as it will stand on the page, with what is not right in it. Its notes are numbered by themselves. */
export async function renderUpdate(
  update: { id: number; body: string },
  forReaders: boolean,
): Promise<Rendered> {
  const evidence = await readEvidence(db, referencesIn(update.body))
  return renderMarkdown(update.body, evidence, {
    numbered: false,
    forReaders,
    // Updates stand on one page: their anchors may not meet.
    part: `update-${update.id}`,
  })
}
