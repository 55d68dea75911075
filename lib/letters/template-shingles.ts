import { shinglesOf } from './likeness'
import type { ContactAction } from './read-action'

/** What we have drafted ourselves: of it nothing is a writer's own. */
export function templateShingles({
  ask,
  variants,
  prompts,
}: Pick<ContactAction, 'ask' | 'variants' | 'prompts'>): bigint[] {
  const texts = [
    ask,
    ...variants.map((variant) => variant.ask),
    ...prompts.flatMap(({ question, choices }) => [question, ...choices.map(({ sentence }) => sentence)]),
  ]
  return [...new Set(texts.flatMap(shinglesOf))]
}
