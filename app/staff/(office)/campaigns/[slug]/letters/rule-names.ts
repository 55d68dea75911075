import type { RuleNames } from '@/app/staff/ui/letter-words'
import type { EditedAction } from '@/lib/letters/staff-action'
import { type NamedPerson, readPeopleByIds } from '@/lib/representatives/find-people'
import { listSittingParties } from '@/lib/representatives/list-parties'
import { type ChamberSummary, listChambers } from '@/lib/representatives/read-directory'

type Known = {
  names: RuleNames
  chambers: ChamberSummary[]
  parties: Awaited<ReturnType<typeof listSittingParties>>
  people: NamedPerson[]
}

/** Everything that rules speak of, with its name: chambers, parties, and the people whom these rules name. */
export async function readRuleNames(rules: EditedAction['rules']): Promise<Known> {
  const [chambers, parties, people] = await Promise.all([
    listChambers(),
    listSittingParties(),
    readPeopleByIds(rules.flatMap(({ fits }) => fits.people ?? [])),
  ])
  const names = {
    chambers: new Map(chambers.map(({ slug, name }) => [slug, name])),
    parties: new Map(parties.map(({ slug, name }) => [slug, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  }
  return { names, chambers, parties, people }
}
