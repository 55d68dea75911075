import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recommendationIssue } from '@/db/schema/recommendations'

/** The issues a recommendation is about, instead of those before. */
export async function writeIssues(tx: Tx, recommendationId: number, issues: number[]): Promise<void> {
  await tx.delete(recommendationIssue).where(eq(recommendationIssue.recommendationId, recommendationId))
  if (issues.length > 0)
    await tx.insert(recommendationIssue).values(issues.map((issueId) => ({ issueId, recommendationId })))
}

/** The field that names something that is not there, by the foreign key that said so. */
export const unknownFields: Record<string, string> = {
  recommendation_publication_id_publication_id_fk: 'publicationId',
  recommendation_parent_id_recommendation_id_fk: 'parentId',
  recommendation_pillar_id_pillar_id_fk: 'pillarId',
  recommendation_owner_id_staff_id_fk: 'ownerId',
  recommendation_issue_is_an_issue: 'issue-0',
}
