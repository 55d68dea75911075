import type { OutboxKind } from '../mail'
import { letterRecipes } from './letters'
import type { RecipesFor } from './recipe'
import { signingRecipes } from './signing'
import { staffRecipes } from './staff'
import { supporterRecipes } from './supporters'

/** Every mail of the outbox but a letter to a representative, which composeMail writes as it was written. */
export const recipes: RecipesFor<Exclude<OutboxKind, 'letter'>> = {
  ...signingRecipes,
  ...letterRecipes,
  ...supporterRecipes,
  ...staffRecipes,
}
