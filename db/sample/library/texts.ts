import { sampleIssues } from './issues'
import { samplePrograms } from './programmes'
import type { SamplePublication } from './publication'

/** Everything that has an address of its own, parents before their children. */
export const samplePublications: readonly SamplePublication[] = [...sampleIssues, ...samplePrograms]
