import type { statistic } from '../../../schema/evidence'

/** A figure of the sample, with the slugs of its issues and of the programme whose result or background it is. */
export type SampleFigure = Omit<typeof statistic.$inferInsert, 'programmeId' | 'isPublished'> & {
  issues: string[]
  programme?: string
}
