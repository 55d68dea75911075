/**
 * What somebody may be called by, after their name as they typed it: its first word where that is certainly a name by
 * itself, else the whole of it. A whole name is never wrong; half of one can be a title, a family, or nobody.
 */
export function firstNameOf(name: string, country: string): string {
  const whole = name.replace(/\s+/gu, ' ').trim()
  const words = whole.split(' ')
  const [first = '', second] = words
  if (second === undefined) return whole
  return isCertain(first, words, country) ? first : whole
}

/** Where the family's name comes first, even in our letters. */
const familyFirst = new Set(['CN', 'HK', 'MO', 'TW', 'JP', 'KR', 'KP', 'VN', 'KH', 'HU', 'MN', 'SG', 'MY'])

/** Only in letters of Europe do we know what comes first, and there not in those which are often written the other way. */
function isCertain(first: string, words: string[], country: string): boolean {
  if (familyFirst.has(country)) return false
  if (!/^[\p{Script=Latin}\p{M}'’-]{2,}$/u.test(first)) return false
  // An initial, or a name without a vowel: "JR".
  if (!/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿąęėįųūőűıw]/iu.test(first)) return false
  const key = first.toLowerCase().replace(/[’']/g, '')
  if (titles.has(key) || partsOfNames.has(key) || familyNames.has(key)) return false
  // Two people, or a name turned round.
  if (words.some((word) => /^(?:&|\+|and|a|et|und|y)$/i.test(word) || /[,;/(&]/.test(word))) return false
  const isLoud = (word: string) => word.length > 1 && word === word.toUpperCase()
  return !(isLoud(first) && words.slice(1).some((word) => !isLoud(word)))
}

const list = (words: string) => new Set(words.split(' '))

const titles = list(
  'mr mrs ms miss mx mister master dr doctor prof professor rev revd reverend fr father mother sr sister br brother sir dame lord lady baron baroness viscount earl count countess duke duchess hon rt the right capt captain maj major col colonel gen general lt sgt cllr councillor judge justice pastor bishop canon deacon rabbi imam sheikh shaikh sheik hajj haji hajji syed sayed swami guru madame mme mlle monsieur herr frau señor senor señora senora don doña dona mp msp ms am family anon anonymous',
)

/** The first half of a name of two words, or no name by itself. */
const partsOfNames = list(
  'abd abdul abdel abdal abdur abu abou umm um bint bin ben ibn al el ad as de del della der den di da do dos van von zu le la les los las mac mc o st saint san santa ap ab ferch nic ni ui',
)

/** Families that are often written first, in whatever country they are. */
const familyNames = list(
  'nguyen nguyễn tran trần pham phạm huynh hoang vo vu dang bui duong ngo li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng tang deng feng yu dong xiao cao peng zeng lu kim park choi jung kang cho yoon jang lim han shin seo kwon tanaka sato suzuki takahashi watanabe ito yamamoto nakamura kobayashi wong cheung chan lau leung kwok yip lam cheng tan lee lai ng goh teo ong',
)
