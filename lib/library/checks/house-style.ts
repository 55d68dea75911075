/** A wording we do not use, what to write, and why. `found` is matched as whole words, whatever their case. */
type HouseStyleRule = { found: RegExp; better: string; reason: HouseStyleReason }

export type HouseStyleReason =
  | 'crime_not_work'
  | 'abuse_not_material'
  | 'child_never_consents'
  | 'person_first'
  | 'no_saviours'
  | 'plain'
  | 'dated'
  | 'not_blaming'

const rule = (found: string, better: string, reason: HouseStyleReason): HouseStyleRule => ({
  found: new RegExp(`(?<![\\p{L}\\p{N}])(?:${found})(?![\\p{L}\\p{N}])`, 'giu'),
  better,
  reason,
})

/**
 * After the Terminology Guidelines for the protection of children (second edition, 2025) and the rules for writing of
 * people with dignity. The first rule that matches a place is the one that is told.
 */
const houseStyle: readonly HouseStyleRule[] = [
  rule('child(?:ren)?[- ]prostitut(?:e|es|ion)', 'child who is sexually exploited', 'crime_not_work'),
  rule(
    '(?:under-?age|teen(?:age)?) prostitut(?:e|es|ion)',
    'child who is sexually exploited',
    'crime_not_work',
  ),
  rule('child(?:ren)? sex workers?', 'child who is sexually exploited', 'crime_not_work'),
  rule(
    'sex workers? (?:were|was|are|is) (?:minors?|children|under ?age)',
    'children were sexually exploited',
    'crime_not_work',
  ),
  rule('minors? in the sex trade', 'children who are sexually exploited', 'crime_not_work'),
  rule(
    'child sex tourism|sex tourism',
    'sexual exploitation of children in travel and tourism',
    'crime_not_work',
  ),
  rule('child (?:porn|pornography)|kiddie porn', 'child sexual abuse material', 'abuse_not_material'),
  rule('cyber[- ]?sex trafficking', 'online sexual exploitation of children', 'dated'),
  rule('cyber[- ]?sex', 'online sexual exploitation', 'dated'),
  rule('webcam (?:child )?sex(?: tourism)?', 'livestreamed sexual abuse', 'dated'),
  rule(
    'sex with (?:a |an )?(?:minors?|child|children|under-?age \\p{L}+)',
    'rape or sexual abuse of a child',
    'child_never_consents',
  ),
  rule('(?:child|children) (?:lovers?|customers?|clients?)', 'offender', 'child_never_consents'),
  rule(
    'sells? (?:herself|himself|themselves)|sold (?:herself|himself|themselves)',
    'is sexually exploited',
    'not_blaming',
  ),
  rule('rescues?|rescued|rescuing', 'brought to safety', 'no_saviours'),
  rule('rescuers?', 'the officers and social workers who came', 'no_saviours'),
  rule(
    'sav(?:e|ed|ing) (?:the )?(?:girls?|boys?|children|victims?|slaves?|women|lives)',
    'brought to safety',
    'no_saviours',
  ),
  rule('giv(?:e|es|ing) a voice to|voiceless', 'name who speaks, and let them', 'no_saviours'),
  rule('slaves?', 'person in slavery', 'person_first'),
  rule('victims?', 'survivor, unless the law or the person says victim', 'person_first'),
  rule('prostitutes?', 'person who is sexually exploited, or who sells sex', 'person_first'),
  rule('the poor|the poorest of the poor', 'people in poverty', 'person_first'),
  rule('third world', 'name the countries', 'dated'),
  rule('illegal (?:im)?migrants?|illegals', 'people without papers', 'person_first'),
  rule('utili[sz](?:e|es|ed|ing)', 'use', 'plain'),
  rule('in order to', 'to', 'plain'),
  rule('prior to', 'before', 'plain'),
  rule('going forward', 'from now on, or nothing', 'plain'),
  rule('leverag(?:e|es|ed|ing)', 'use', 'plain'),
  rule('empower(?:s|ed|ing|ment)?', 'say what people can now do', 'plain'),
  rule('holistic(?:ally)?', 'say what it covers', 'plain'),
]

type StyleFinding = { at: number; found: string; better: string; reason: HouseStyleReason }

/** Every place where a text does not follow the house style, in order; no place twice. */
export function styleFindings(text: string): StyleFinding[] {
  const taken: { from: number; to: number }[] = []
  const findings: StyleFinding[] = []
  for (const { found, better, reason } of houseStyle)
    for (const match of text.matchAll(found)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some((other) => from < other.to && to > other.from)) continue
      taken.push({ from, to })
      findings.push({ at: from, found: match[0], better, reason })
    }
  return findings.sort((a, b) => a.at - b.at)
}
