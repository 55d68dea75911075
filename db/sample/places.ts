import type { nameStyles } from './names'
import type { Random } from './random'

/** A share of the signers who live in one country, and the names one meets there. */
export type SampleCountry = {
  country: string
  share: number
  /** A name style stands in the list as often as it is met. */
  styles: readonly (keyof typeof nameStyles)[]
  /** 9 for any digit, A for any letter; null where there are no postcodes. */
  postcode: string | null
}

export const sampleCountries: readonly SampleCountry[] = [
  {
    country: 'GB',
    share: 880,
    // Nine in twenty British names, and one here and there in the scripts that people in the UK also write.
    styles: [
      ...Array<'british'>(34).fill('british'),
      'scottish',
      'scottish',
      'scottish',
      'scottish',
      'welsh',
      'welsh',
      'welsh',
      'irish',
      'irish',
      'ghanaian',
      'ghanaian',
      'nigerian',
      'nigerian',
      'nigerian',
      'kenyan',
      'filipino',
      'filipino',
      'indian',
      'indian',
      'indian',
      'indian',
      'pakistani',
      'pakistani',
      'pakistani',
      'bengali',
      'tamil',
      'hindi',
      'arabic',
      'hebrew',
      'polish',
      'polish',
      'polish',
      'romanian',
      'ukrainian',
      'greek',
      'chinese',
      'chinese',
      'korean',
      'japanese',
      'vietnamese',
      'ethiopian',
      'french',
      'german',
      'spanish',
      'single',
    ],
    postcode: null,
  },
  {
    country: 'IE',
    share: 30,
    styles: ['irish', 'irish', 'irish', 'british', 'polish'],
    postcode: 'A99 A9A9',
  },
  { country: 'GH', share: 18, styles: ['ghanaian'], postcode: null },
  { country: 'PH', share: 18, styles: ['filipino'], postcode: '9999' },
  { country: 'IN', share: 16, styles: ['indian', 'indian', 'hindi', 'tamil', 'single'], postcode: '999999' },
  { country: 'KE', share: 12, styles: ['kenyan'], postcode: '99999' },
  { country: 'US', share: 8, styles: ['british', 'spanish', 'korean'], postcode: '99999' },
  { country: 'NG', share: 6, styles: ['nigerian'], postcode: '999999' },
  { country: 'RO', share: 4, styles: ['romanian'], postcode: '999999' },
  { country: 'ID', share: 3, styles: ['single'], postcode: '99999' },
  { country: 'TH', share: 3, styles: ['thai'], postcode: '99999' },
  { country: 'DE', share: 2, styles: ['german'], postcode: '99999' },
]

/** Postcode areas of the UK, an area as often as about 300,000 people live there. */
const areas = (
  'AB B B B B B BA BB BB BD BD BH BH BL BN BN BN BR BS BS BS BT BT BT BT CA CB CB CF CF CF CH CH CM CM CO CR CT CT CV CV CV CW DA DD DE DE DE ' +
  'DG DH DL DN DN DN DT DY E E E E EH EH EH EN EX EX FK FY G G G G GL GL GU GU GU HA HD HG HP HR HS HU HX IG IP IP IV KA KT KT KW KY L L L LA LD ' +
  'LE LE LE LL LL LN LS LS LS LU M M M M ME ME MK MK ML N N N NE NE NE NE NG NG NG NG NN NN NP NR NR NW NW OL OX OX PA PE PE PE PH PL PL PO PO PO ' +
  'PR PR RG RG RG RH RH RM RM S S S S SA SA SE SE SE SE SG SK SK SL SM SN SO SO SP SR SS SS ST ST SW SW SW SW SY TA TD TF TN TN TQ TR TR TS TS TW ' +
  'UB W W WA WA WD WF WF WN WR WS WV YO YO ZE'
).split(' ')

// The letters that end a UK postcode: C, I, K, M, O and V are never used.
const endings = 'ABDEFGHJLNPQRSTUWXYZ'

/** A real area with a district so high that it hardly exists: a postcode which is well formed and nobody's. */
export function inventUkPostcode(random: Random): { postcode: string; area: string } {
  const area = random.pick(areas)
  const ending = `${random.between(1, 9)}${random.pick([...endings])}${random.pick([...endings])}`
  return { area, postcode: `${area}${random.between(90, 97)} ${ending}` }
}

export function inventPostcode(pattern: string, random: Random): string {
  return pattern.replace(/[9A]/g, (sign) =>
    sign === '9' ? String(random.between(1, 9)) : random.pick([...endings]),
  )
}
