import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'
import { toIssueRow } from '../issues/issue-row'

/** What we work on, as rows of text. */
export async function HomeIssues() {
  const issues = await listLive('issue', { parentId: null })
  if (issues.length === 0) return null
  return (
    <Section id="issues" title="What we work on">
      <TextRows rows={issues.map(toIssueRow)} />
    </Section>
  )
}
