import type { officeKinds } from '../../schema/representatives'

/** Somebody who does not exist. Their addresses are on example.org, their telephone numbers are kept for fiction (Ofcom). */
export type SampleMember = {
  given: string
  family: string
  /** After "Dear". Left out for some, as sources do: letters then use the whole name. */
  salutation?: string
  chamber: 'uk-commons' | 'uk-scotland' | 'uk-senedd' | 'uk-ni' | 'uk-lords'
  /** The slug of the area; none for the Lords. */
  area?: string
  party: 'civic' | 'harbour' | 'meadow' | 'lantern' | 'empty-chair' | null
  office?: { kind: (typeof officeKinds)[number]; title: string }
  /** Where no email address is known: there is a telephone, a postal address and a page. */
  hasNoEmail?: boolean
  /** The day the seat fell empty. */
  leftOn?: string
}

const mp = (
  area: string,
  given: string,
  family: string,
  salutation: string,
  party: SampleMember['party'],
  more: Partial<SampleMember> = {},
): SampleMember => ({ chamber: 'uk-commons', area, given, family, salutation, party, ...more })

const commons: SampleMember[] = [
  mp('birmingham-ladywood', 'Harpreet', 'Sollis-Wynn', 'Ms Sollis-Wynn', 'civic'),
  mp('bristol-central', 'Augustin', 'Pellmarsh', 'Mr Speaker', null, {
    office: { kind: 'speaker', title: 'Speaker' },
  }),
  mp('cities-of-london-and-westminster', 'Ottoline', 'Marchbanks-Ede', 'Ms Marchbanks-Ede', 'civic'),
  mp('islington-south-and-finsbury', 'Bartholomew', 'Quillfeather', 'Mr Quillfeather', 'harbour'),
  mp('leeds-central-and-headingley', 'Nneka', 'Thornwhistle', 'Dr Thornwhistle', 'civic', {
    office: { kind: 'minister', title: 'Minister for Sample Affairs' },
  }),
  mp('leicester-east', 'Rukmini', 'Ashgrovesby', 'Ms Ashgrovesby', 'meadow'),
  mp('manchester-central', 'Parveen', 'Lisgoole', 'Ms Lisgoole', 'harbour'),
  mp('melton-and-syston', 'Crispin', 'Oakhollow-Bray', 'Mr Oakhollow-Bray', 'civic', { hasNoEmail: true }),
  mp('mid-leicestershire', 'Wilhelmina', 'Starkfold', 'Mrs Starkfold', 'lantern'),
  mp('edinburgh-east-and-musselburgh', 'Eilidh', 'Corrievane', 'Ms Corrievane', 'meadow'),
  mp('glasgow-north', 'Fergus', 'Abernyte-Cole', 'Mr Abernyte-Cole', null),
  mp('cardiff-south-and-penarth', 'Angharad', 'Pwllcarreg', 'Ms Pwllcarreg', 'lantern'),
  mp('swansea-west', 'Emrys', 'Tallgwyn', 'Mr Tallgwyn', 'harbour', { leftOn: '2026-10-02' }),
  mp('belfast-south-and-mid-down', 'Órfhlaith', 'Dunmaclory', 'Ms Dunmaclory', 'empty-chair'),
]

const of =
  (chamber: SampleMember['chamber'], area?: string) =>
  (given: string, family: string, party: SampleMember['party']): SampleMember => ({
    chamber,
    area,
    given,
    family,
    party,
  })

const constituencyMsp = of('uk-scotland', 'edinburgh-eastern-musselburgh-and-tranent')
const regionalMsp = of('uk-scotland', 'edinburgh-and-lothians-east')
const ms = of('uk-senedd', 'caerdydd-penarth')
const mla = of('uk-ni', 'belfast-south')
const peer = of('uk-lords')

export const sampleMembers: readonly SampleMember[] = [
  ...commons,
  constituencyMsp('Idris', 'Fennimore-Quaye', 'meadow'),
  regionalMsp('Solveig', 'Attenbrow', 'civic'),
  regionalMsp('Tomasz', 'Wray-Okello', 'harbour'),
  regionalMsp('Mairead', 'Strathlune', 'meadow'),
  regionalMsp('Gavin', 'Inverquoich', 'lantern'),
  regionalMsp('Adaeze', 'Lochhartly', 'civic'),
  regionalMsp('Rory', 'Pettigreave', null),
  // The seventh seat of the region is empty.
  ms('Gwenllian', 'Trefaldwen', 'civic'),
  ms('Siôn', 'Penllechwen', 'harbour'),
  ms('Farida', 'Glanmorfa', 'harbour'),
  ms('Lowri', 'Nantybwch-Hale', 'meadow'),
  ms('Ifan', 'Craigwenallt', 'lantern'),
  ms('Sunita', 'Rhosgoch', 'civic'),
  mla('Conall', 'Drumskea', 'civic'),
  mla('Bláthnaid', 'Carrowmoyle', 'empty-chair'),
  mla('Hazel', 'Ballyfern', 'harbour'),
  mla('Kwabena', 'Mountlargan', 'meadow'),
  mla('Sorcha', 'Tullyvane', 'lantern'),
  peer('Lady', 'Sample of Ashwater', 'civic'),
  peer('Lord', 'Sample of Highcombe', 'harbour'),
  peer('Lord', 'Sample of Netherby Quay', null),
]
