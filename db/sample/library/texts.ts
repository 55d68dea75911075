import { integratedReview } from './briefings/integrated-review'
import { onlineSafetyBillAmendments } from './briefings/online-safety-bill-amendments'
import {
  accessToJustice,
  fallingShort,
  lessonsFromLockdown,
  parallelPandemic,
  preventingModernSlavery,
} from './briefings/others'
import { sampleExplainers } from './explainers'
import { sampleIssues } from './issues'
import { sampleEvents, sampleNews } from './news'
import { samplePages } from './pages'
import { samplePrograms } from './programmes'
import type { SamplePublication } from './publication'
import { sampleStories } from './stories'

/** Everything that has an address of its own, parents before their children. */
export const samplePublications: readonly SamplePublication[] = [
  ...sampleIssues,
  ...sampleExplainers,
  accessToJustice,
  onlineSafetyBillAmendments,
  lessonsFromLockdown,
  parallelPandemic,
  preventingModernSlavery,
  integratedReview,
  fallingShort,
  ...sampleStories,
  ...samplePrograms,
  ...sampleNews,
  ...sampleEvents,
  ...samplePages,
]
