import { foldName } from './fold-name'

export type PartyWords = {
  slug: string
  name: string
  country: string
  aliases: string[]
  abstainsFrom: string[]
}

const british: [slug: string, name: string, ...aliases: string[]][] = [
  ['labour', 'Labour'],
  ['labour-co-op', 'Labour (Co-op)', 'labourco-operative', 'labour and co-operative'],
  ['conservative', 'Conservative'],
  ['liberal-democrat', 'Liberal Democrat', 'liberal democrats'],
  ['scottish-national-party', 'Scottish National Party', 'snp'],
  ['reform-uk', 'Reform UK', 'reform'],
  ['green-party', 'Green Party', 'green'],
  ['plaid-cymru', 'Plaid Cymru'],
  ['dup', 'Democratic Unionist Party', 'dup'],
  ['sinn-fein', 'Sinn Féin'],
  ['sdlp', 'Social Democratic & Labour Party', 'sdlp'],
  ['alliance', 'Alliance'],
  ['uup', 'Ulster Unionist Party', 'uup'],
  ['traditional-unionist-voice', 'Traditional Unionist Voice', 'tuv'],
  ['speaker', 'Speaker'],
  ['independent', 'Independent'],
  ['crossbench', 'Crossbench'],
  ['non-affiliated', 'Non-affiliated'],
]

const known: PartyWords[] = british.map(([slug, name, ...aliases]) => ({
  slug,
  name,
  country: 'GB',
  aliases,
  // They are elected, help the people of their seat, and do not sit.
  abstainsFrom: slug === 'sinn-fein' ? ['uk-commons'] : [],
}))

const isCalled = (party: PartyWords, folded: string) =>
  [party.slug, party.name, ...party.aliases].some((word) => foldName(word) === folded)

/** "restore-britain" as a name, where a source gives only its own short form. */
const asName = (label: string) =>
  /[A-Z ]/.test(label)
    ? label
    : label
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ')

/** The party that a label means in a country: one of ours, one we know of, or a new one under that name. */
export function findParty(label: string, country: string, ours: PartyWords[]): PartyWords {
  const folded = foldName(label)
  const found = [...ours, ...known].find((party) => party.country === country && isCalled(party, folded))
  if (found) return found
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const slug = country === 'GB' ? plain : `${country.toLowerCase()}-${plain}`
  return { slug, name: asName(label), country, aliases: [], abstainsFrom: [] }
}
