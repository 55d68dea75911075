import { readAskedFor } from '../recommendation-lists'
import { RecommendationsSection } from '../recommendations-section'

/** The asks that were shaped with survivors; nothing where none is marked so. */
export async function WithSurvivors() {
  const asked = await readAskedFor()
  return (
    <RecommendationsSection
      asked={asked.filter(({ withSurvivors }) => withSurvivors)}
      title="Shaped with survivors"
      note="What we have asked for together."
    />
  )
}
