import type { ChamberWords, FoundArea, FoundMandate, Vacancy } from '../representatives/lookup'

/** What a person is besides a member: each changes what can be asked of them. */
export const targetRoles = [
  'speaker',
  'deputy_speaker',
  'minister',
  'committee_chair',
  'abstaining',
  'non_voting',
] as const
export type TargetRole = (typeof targetRoles)[number] | 'other'

export type Stance = 'supports' | 'opposes' | 'undecided' | 'unknown'

/** Every part that is named must fit; a part that is not named fits everybody. */
export type RuleFits = {
  chambers?: string[]
  /** 'ENG', 'SCT', 'WLS', 'NIR', 'CA', 'US'. */
  nations?: string[]
  /** Slugs. */
  parties?: string[]
  roles?: string[]
  positions?: string[]
  /** Ids of people. */
  people?: number[]
}

export type TargetRule = {
  fits: RuleFits
  act: 'include' | 'exclude' | 'variant'
  variantId: number | null
}

/** Other words for some targets. No subjects: those of the action. */
export type LetterVariant = {
  id: number
  name: string
  kind: 'ask' | 'softer' | 'thanks'
  ask: string
  subjects: string[]
}

/** Who is written to, and how: what `chooseTargets` needs of an action. */
export type Targeting = {
  /** In order: the first that fits decides. */
  rules: TargetRule[]
  variants: LetterVariant[]
  /** The newest approved stance, by the id of the person. */
  stances: ReadonlyMap<number, Stance>
  /** Nations in a regulated period whose switch is on. */
  pausedNations: string[]
}

/** Somebody who can be written to. `area` is null for who sits for none, like a member of the House of Lords. */
export type Seat = { chamber: ChamberWords; area: FoundArea | null; mandate: FoundMandate }

export type Target = Seat & {
  /** Null: the words of the action itself. */
  variant: LetterVariant | null
  stance: Stance
}

/** Why nobody of an area, or not this member, is written to. */
export type NotWritten = {
  area: FoundArea
  mandate: FoundMandate | null
  why: Vacancy | 'excluded' | 'no_rule' | 'paused'
}

/** Somebody as the rules look at them. */
export type Candidate = {
  personId: number
  chamberSlug: string
  /** 'ENG', 'CA-ON'; of who sits for no area, the writer's. */
  nation: string
  partySlug: string | null
  roles: TargetRole[]
  stance: Stance
}

export function fitsRule(candidate: Candidate, fits: RuleFits): boolean {
  const { chambers, nations, parties, roles, positions, people } = fits
  return (
    (!chambers || chambers.includes(candidate.chamberSlug)) &&
    (!nations || nations.includes(countryOfNation(candidate.nation))) &&
    (!parties || (candidate.partySlug !== null && parties.includes(candidate.partySlug))) &&
    (!roles || candidate.roles.some((role) => roles.includes(role))) &&
    (!positions || positions.includes(candidate.stance)) &&
    (!people || people.includes(candidate.personId))
  )
}

/** 'CA-ON' is of Canada: rules and periods know a province by its country, and the four nations by themselves. */
export function countryOfNation(nation: string): string {
  return nation.split('-')[0] ?? nation
}

/**
 * Who of these areas gets a letter, and which. Nobody in a seat that is vacant, dissolved or out of date; nobody in a
 * paused nation. The first rule that fits decides; whom none fits is not written to. A rule that only includes lets
 * the words follow the person: thanks for one who supports, a softer ask for a Speaker, a minister or one who abstains,
 * where the action has such words. Whoever sits for no area is nobody's own: `appointed` are those whom the rules name.
 */
export function chooseTargets(
  areas: FoundArea[],
  targeting: Targeting,
  appointed: Omit<Seat, 'area'>[] = [],
): { targets: Target[]; others: NotWritten[] } {
  const targets: Target[] = []
  const others: NotWritten[] = []
  for (const area of areas) {
    const why = whyNobody(area, targeting)
    if (why) others.push({ area, mandate: null, why: concerns(area, targeting) ? why : 'no_rule' })
    else for (const mandate of area.mandates) place({ chamber: area.chamber, area, mandate })
  }
  const nation = areas[0]?.nation ?? ''
  if (!targeting.pausedNations.includes(countryOfNation(nation)))
    for (const seat of appointed) place({ ...seat, area: null })
  return { targets, others }

  function place(seat: Seat) {
    const { area, mandate } = seat
    const stance = targeting.stances.get(mandate.personId) ?? 'unknown'
    const candidate = candidateOf(seat, area?.nation ?? nation, stance)
    const rule = targeting.rules.find(({ fits }) => fitsRule(candidate, fits))
    if (rule && rule.act !== 'exclude')
      targets.push({ ...seat, stance, variant: variantFor(candidate, rule, targeting.variants) })
    else if (area) others.push({ area, mandate, why: rule ? 'excluded' : 'no_rule' })
  }
}

/** Ids of the people whom the rules ask by name. */
export function peopleNamed({ rules }: Pick<Targeting, 'rules'>): number[] {
  return rules.flatMap(({ act, fits }) => (act === 'exclude' ? [] : (fits.people ?? [])))
}

/** Whether the rules ask these people alone: then it makes no difference where a writer lives. */
export function asksOnly(personIds: number[], { rules }: Pick<Targeting, 'rules'>): boolean {
  const asking = rules.filter(({ act }) => act !== 'exclude')
  return (
    asking.length > 0 &&
    asking.every(({ fits }) => fits.people?.every((id) => personIds.includes(id)) ?? false)
  )
}

/** Whether any rule asks people of this chamber and nation: of the others it makes no difference who sits there. */
function concerns(area: FoundArea, { rules }: Targeting): boolean {
  return rules.some(
    ({ act, fits: { chambers, nations } }) =>
      act !== 'exclude' &&
      (!chambers || chambers.includes(area.chamber.slug)) &&
      (!nations || nations.includes(countryOfNation(area.nation))),
  )
}

function whyNobody(area: FoundArea, { pausedNations }: Targeting): NotWritten['why'] | null {
  if (area.vacancy === 'dissolved' || area.vacancy === 'out_of_date') return area.vacancy
  if (pausedNations.includes(countryOfNation(area.nation))) return 'paused'
  return area.mandates.length === 0 ? 'vacant' : null
}

function candidateOf({ chamber, area, mandate }: Seat, nation: string, stance: Stance): Candidate {
  const roles: TargetRole[] = mandate.offices.map(({ kind }) => kind)
  if (mandate.abstains) roles.push('abstaining')
  if (area?.isNonVoting) roles.push('non_voting')
  return {
    personId: mandate.personId,
    chamberSlug: chamber.slug,
    nation,
    partySlug: mandate.party?.slug ?? null,
    roles,
    stance,
  }
}

/** Who cannot sign motions, vote or ask questions as others do. */
const softlyAsked: TargetRole[] = ['speaker', 'deputy_speaker', 'minister', 'abstaining']

function variantFor(candidate: Candidate, rule: TargetRule, variants: LetterVariant[]): LetterVariant | null {
  if (rule.act === 'variant') return variants.find(({ id }) => id === rule.variantId) ?? null
  const ofKind = (kind: LetterVariant['kind']) => variants.find((variant) => variant.kind === kind) ?? null
  if (candidate.stance === 'supports') return ofKind('thanks')
  return candidate.roles.some((role) => softlyAsked.includes(role)) ? ofKind('softer') : null
}
