import type { ContactAction } from '@/lib/letters/read-action'
import type { Target } from '@/lib/letters/target-rules'
import type { Figure } from '@/lib/library/evidence/figures'
import type { FoundArea, FoundMandate } from '@/lib/representatives/lookup'

/** A member of the tests, who exists nowhere else. */
export function madeMember(changes: Partial<FoundMandate> = {}): FoundMandate {
  return {
    id: 7,
    personId: 70,
    name: 'Ottoline Sample',
    salutation: 'Ms Sample',
    party: { slug: 'harbour', name: 'Harbour Party' },
    abstains: false,
    offices: [],
    since: '2024-07-04',
    isSample: true,
    channels: [
      {
        id: 1,
        kind: 'email',
        value: 'ottoline@example.org',
        label: '',
        isPreferred: true,
        state: 'ok',
        checkedOn: '2026-06-27',
      },
    ],
    ...changes,
  }
}

export function madeArea(changes: Partial<FoundArea> = {}): FoundArea {
  return {
    id: 3,
    slug: 'aldermoor',
    code: 'E14000001',
    name: 'Aldermoor',
    nameAlt: '',
    nation: 'ENG',
    kind: 'constituency',
    seats: 1,
    isNonVoting: false,
    chamber: {
      slug: 'uk-commons',
      name: 'House of Commons',
      country: 'GB',
      kind: 'constituency',
      memberTitle: 'MP',
      memberNoun: 'Member of Parliament',
      decides: '',
    },
    mandates: [madeMember()],
    vacancy: null,
    note: '',
    asOf: '2026-06-27',
    ...changes,
  }
}

export function madeTarget(changes: Partial<Target> = {}): Target {
  const area = changes.area === undefined ? madeArea() : changes.area
  return {
    chamber: (area ?? madeArea()).chamber,
    area,
    mandate: madeMember(),
    variant: null,
    stance: 'unknown',
    ...changes,
  }
}

export const madeFigure = {
  key: 'harbour-people',
  shown: '50 million',
  says: 'people live beside a harbour',
  qualifier: 'estimated',
  asOf: { on: '2021-01-01', precision: 'year' },
  source: {
    key: 'harbour-report',
    title: 'Harbours',
    publisher: 'Harbour Institute',
    published: { on: '2022-09-01', precision: 'month' },
    url: '',
  },
} as Figure

export function madeAction(changes: Partial<ContactAction> = {}): ContactAction {
  return {
    campaignId: 1,
    slug: 'harbour',
    campaignName: 'A safer harbour',
    demand: 'Make the harbour safer',
    state: 'open',
    heading: 'Tell your MP',
    lead: '',
    ask: 'Please ask the Minister when the harbour will be made safer. Please tell me what you hear.',
    subjects: ['A safer harbour', 'When will the harbour be safe?', 'Our harbour'],
    prompts: [
      {
        question: 'Why does this matter to you?',
        choices: [{ label: 'I live there', sentence: 'I live beside the harbour.' }],
      },
      { question: 'What have you seen?', choices: [] },
    ],
    channels: ['own_mail', 'sent_by_us'],
    keepTextDays: 28,
    imprint: '',
    isSample: false,
    figures: [madeFigure],
    rules: [{ fits: { chambers: ['uk-commons'] }, act: 'include', variantId: null }],
    variants: [],
    stances: new Map(),
    pausedNations: [],
    ...changes,
  }
}

/** What a writer types, complete. */
export const typedLetter = {
  personal:
    'I run evening classes at the college beside the harbour, and I meet people who came on a promise of work.',
  ask: '',
  name: 'Niamh Adeyemi-Roe',
  email: 'niamh@example.org',
  address: '14 Sample Row\nAldermoor',
  country: 'GB',
  postcode: 'LS6 1AA',
  pass_on: 'yes',
}
