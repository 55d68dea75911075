/** Words that make somebody look twice at what a signer has written. They decide who looks, and never what is true. */
export type CommentFlag =
  /** Somebody tells of abuse of themselves or of somebody they know. */
  | 'disclosure'
  /** Somebody may be in danger now. */
  | 'danger'
  | 'self_harm'
  /** Speaks of abuse in general. */
  | 'abuse'
  | 'web_address'
  | 'email'
  | 'phone'

/** These go to safeguarding at once, and are never shown. Better ten that were none than one that was missed. */
const forSafeguarding: ReadonlySet<string> = new Set<CommentFlag>(['disclosure', 'danger', 'self_harm'])

export function isDisclosure(flags: string[]): boolean {
  return flags.some((flag) => forSafeguarding.has(flag))
}

const relatives =
  'mum|mom|mother|dad|father|parents?|stepdad|stepfather|stepmum|stepmother|brother|sister|son|daughter|child|children|kids?|baby|' +
  'husband|wife|partner|boyfriend|girlfriend|ex|fianc[eé]e?|uncle|aunt|auntie|cousin|grandad|grandfather|grandma|grandmother|nan|' +
  'niece|nephew|friend|best friend|neighbour|flatmate|boss|employer|manager|owner|madam|teacher|coach|priest|pastor|carer|landlord'
/** Whom a disclosure is of: the writer, or somebody close. "Children" alone is nobody in particular. */
const somebody = `(?:i|we|me|us|he|she|they|my (?:own |little |older |younger |ex-?|step-?)?(?:${relatives}))`
const done =
  'abused|raped|molested|groomed|assaulted|beaten|hit|punched|kicked|burned|burnt|choked|strangled|tortured|trafficked|sold|bought|enslaved|' +
  'exploited|imprisoned|locked (?:up|in)|kidnapped|abducted|threatened|blackmailed|stalked|controlled|starved|drugged|attacked|hurt|violated|pimped(?: out)?|' +
  'touched|used for sex|filmed|coerced|forced|made to|held (?:captive|prisoner|against)|kept (?:captive|prisoner|locked|against|as a)'
const does =
  'abuse[sd]?|rape[sd]?|molest(?:s|ed)?|groom(?:s|ed)?|assault(?:s|ed)?|beats?|beat|hits?|hit|punche[sd]|kick(?:s|ed)?|burn(?:s|ed|t)?|choke[sd]?|strangle[sd]?|torture[sd]?|' +
  'traffick(?:s|ed)?|sold|sells|exploit(?:s|ed)?|locks?|locked|threaten(?:s|ed)?|blackmail(?:s|ed)?|stalk(?:s|ed)?|controls?|controlled|hurts?|touche[sd]|drug(?:s|ged)|attack(?:s|ed)?|' +
  'force[sd]?|makes?|made|keeps?|kept|films?|filmed|starve[sd]?'

const patterns: [CommentFlag, RegExp][] = [
  // "I was trafficked", "my sister has been beaten", "when we were being locked in".
  [
    'disclosure',
    new RegExp(
      `\\b${somebody} (?:was|were|am|are|is|has|have|had|got|get|gets|being|been|also|once|myself|\\w+ly|'s|'ve|'m|'re)(?: \\w+ly)?(?: (?:been|being|got|also|once|often|repeatedly|sexually|\\w+ly))* ?(?:${done})\\b`,
    ),
  ],
  // "He hits me", "my boss kept us locked in".
  [
    'disclosure',
    new RegExp(
      `\\b(?:${does}) (?:me|us|my (?:\\w+ )?(?:${relatives}))\\b(?! (?:sad|angry|cry|sick|feel|think|proud|hopeful|furious|want|aware|realise|realize|wonder|ashamed|informed|updated|posted|going|safe|hope))`,
    ),
  ],
  ['disclosure', /\b(?:i am|i'm|i was|we are|as) an? (?:\w+ )?(?:survivor|victim)\b/],
  ['disclosure', /\b(?:happened|happening|did (?:this|that|it)|done) to (?:me|us|my \w+)\b/],
  [
    'disclosure',
    /\b(?:i (?:have )?(?:survived|escaped|experienced|suffered|lived through|went through|grew up (?:in|with))) (?:\w+ ){0,4}(?:abuse|slavery|trafficking|violence|rape|exploitation|captivity|servitude|grooming)\b/,
  ],
  ['disclosure', /\bmy (?:own )?(?:abuser|rapist|trafficker|attacker|groomer|captor|pimp|stalker)s?\b/],
  [
    'disclosure',
    /\b(?:took|take|takes|has|have|kept|keeps|hid|holds) (?:away )?(?:my|our|her|his) (?:passport|papers|documents|phone|wages|identity card|id card)\b/,
  ],
  [
    'disclosure',
    /\b(?:not allowed|can't|cannot|can not|unable|couldn't|wouldn't let (?:me|us)|won't let (?:me|us|her|him)|don't let (?:me|us)) (?:to )?(?:leave|go out|go home|get out|get away|escape|call home|use (?:my|the) phone)\b/,
  ],
  [
    'disclosure',
    /\b(?:work(?:ed|ing)?|live[ds]?) (?:\w+ ){0,6}(?:without pay|unpaid|for no (?:pay|money|wages)|to pay (?:off|back) (?:a|my|the|our) debts?)\b/,
  ],
  [
    'danger',
    /\b(?:help me|please help (?:me|us|my|her|him)|i need help|i am in danger|i'm in danger|in danger right now|not safe at home|i am (?:so )?(?:scared|afraid|frightened)|i'm (?:so )?(?:scared|afraid|frightened)|(?:scared|afraid|frightened|terrified) of (?:my|him|her|them)\b)/,
  ],
  [
    'danger',
    /\b(?:going to|gonna|will|threatened to|wants? to) (?:kill|hurt|beat|rape) (?:me|us|my \w+|her|him)\b/,
  ],
  [
    'danger',
    /\bi know (?:a|an|some|somebody|someone|where)\b[^.]{0,60}\b(?:being|held|kept|locked|forced|trafficked|abused|exploited|beaten)\b/,
  ],
  [
    'self_harm',
    /\b(?:kill(?:ing)? myself|end (?:my|it) (?:own )?(?:life|all)|suicid(?:e|al)|(?:self[- ]harm|hurt(?:ing)? myself|cut(?:ting)? myself)|(?:want|wanted|going) to die|no reason to live|don't want to (?:live|be alive|be here any ?more))\b/,
  ],
  [
    'abuse',
    /\b(?:abus(?:e[ds]?|ive|ing|er)|rap(?:e[ds]?|ist|ing)|molest\w*|groom(?:ed|ing)|assault\w*|traffick\w*|slave(?:s|ry)?|enslaved|tortur\w*|exploit(?:ed|ation)|forced (?:labour|labor|marriage)|domestic violence|fgm)\b/,
  ],
  [
    'web_address',
    /(?:https?:|www\.|:\/\/|\b[\p{L}\d-]{2,}\.(?:com|org|net|info|biz|co|io|uk|ru|cn|xyz|top|link|site|online|shop|app|dev|me)\b)/u,
  ],
  ['email', /[^\s@]@[^\s@]|\b\w+ ?[([]at[)\]] ?\w+/],
]

/** Digits as people write a telephone number: eight or more, with spaces and signs between. Dates and sums are shorter. */
const phone = /(?:\+|\b00|\b0|\()\d(?:[\s().-]{0,2}\d){7,14}\b|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/

/** What a text makes one look twice at, each flag once. Look-alike characters and apostrophes are folded first. */
export function flagsOf(text: string): CommentFlag[] {
  const folded = fold(text)
  const found = patterns.filter(([, pattern]) => pattern.test(folded)).map(([flag]) => flag)
  if (phone.test(folded)) found.push('phone')
  return [...new Set(found)]
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\bim\b/g, "i'm")
    .replace(/\b(?:ive|i've)\b/g, 'i have')
    .replace(/\b(i|he|she|they|we)'(?:m|re|s)\b/g, (_, who) => `${who} ${who === 'i' ? 'am' : 'is'}`)
    .replace(/\b(they|we)'ve\b/g, '$1 have')
    .replace(/\b(do|ca|wo)nt\b/g, "$1n't")
    .replace(/\s+/g, ' ')
}
