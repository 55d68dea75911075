import type { publicationKinds, versionKinds } from '../../schema/publications'

type Kind = (typeof publicationKinds)[number]
export type RoughDate = { on: string; precision: 'day' | 'month' | 'year' } | null

/** What every text may carry; the same fields as the editor's. */
type Common = {
  title: string
  standfirst?: string
  body?: string
  sensitivity?: 'none' | 'mentions' | 'describes'
  contentNote?: string
  issues?: string[]
  places?: string[]
  figures?: string[]
  related?: string[]
  context?: string
}

type Version = {
  major: number
  minor: number
  kind: (typeof versionKinds)[number]
  note: string
  /** A time in London that moves with the sample. */
  at: string
}

export type SamplePublication = {
  kind: Kind
  slug: string
  content: Required<Common> & { picture: ''; details: Record<string, unknown> }
  /** What it said in its first version, where it has been corrected since. */
  before?: { was: string; is: string }
  versions: Version[]
  /** The day it is about. */
  dated: RoughDate
  position: number
  parent?: string
  /** True where something in it is invented: the event, or the consent that a story rests on. */
  isSample: boolean
  /** Subject of the consent that a story rests on. */
  consent?: string
}

/** The day on which this edition of the library was put together. */
const firstEdition: Version = { major: 1, minor: 0, kind: 'first', note: '', at: '2026-10-01 09:00' }

function written(
  kind: Kind,
  slug: string,
  words: Common,
  details: Record<string, unknown>,
): SamplePublication {
  const blank = {
    standfirst: '',
    body: '',
    sensitivity: 'none' as const,
    contentNote: '',
    issues: [],
    places: [],
    figures: [],
    related: [],
    context: '',
  }
  const content = { ...blank, ...words, picture: '' as const, details }
  return {
    kind,
    slug,
    content,
    versions: [firstEdition],
    dated: null,
    position: 0,
    isSample: slug.startsWith('sample-'),
  }
}

export function issue(
  slug: string,
  words: Common & { answer: string; ukNexus: string; parent?: string; order: number },
): SamplePublication {
  const { answer, ukNexus, parent = '', order, ...common } = words
  const made = written('issue', slug, common, { answer, ukNexus, parent, order })
  return { ...made, position: order, ...(parent ? { parent } : {}) }
}

export function explainer(
  slug: string,
  words: Common & { question: string; answer: string; reviewOn?: string; position?: number },
): SamplePublication {
  const { question, answer, reviewOn = '2027-11-01', position = 0, ...common } = words
  return { ...written('explainer', slug, common, { question, answer, reviewOn }), position }
}

type BriefingFacts = {
  type?: 'briefing' | 'submission' | 'amendments' | 'report' | 'response'
  reference: string
  made?: RoughDate
  consultation?: string
  instruments?: string[]
  outcome?: string
  method?: string
  limits?: string
  areas?: {
    number: string
    clause: string
    title: string
    text: string
    explanation: string
    outcome: string
  }[]
}

export function briefing(slug: string, facts: BriefingFacts, words: Common): SamplePublication {
  const blank = {
    type: 'briefing',
    authors: 'International Justice Mission UK',
    made: null,
    consultation: '',
    instruments: [],
    outcome: '',
    method: '',
    limits: '',
    areas: [],
    isbn: '',
    doi: '',
    file: '',
  }
  return { ...written('briefing', slug, words, { ...blank, ...facts }), dated: facts.made ?? null }
}

/** The same text with a word put right: its first version had `was` where it now has `is`. */
export function corrected(
  text: SamplePublication,
  change: { was: string; is: string },
  note: string,
): SamplePublication {
  const correction: Version = { major: 1, minor: 1, kind: 'correction', note, at: '2026-11-03 10:00' }
  return { ...text, before: change, versions: [...text.versions, correction] }
}

export function story(
  slug: string,
  facts: { pseudonym: string; ageBand: string; placeWords: string; quote?: string },
  words: Common,
): SamplePublication {
  const details = { quote: '', consentId: null, language: 'English', ...facts }
  return { ...written('story', slug, words, details), consent: facts.pseudonym, isSample: true }
}

type ProgrammeFacts = {
  background: string
  approach: string
  status?: 'running' | 'ended' | 'unknown'
  startYear?: number | null
  endYear?: number | null
  partners?: string
  funders?: string[]
  milestones?: { fromYear: number; toYear: number | null; text: string; source: string }[]
  whatNext?: string
}

export function programme(slug: string, facts: ProgrammeFacts, words: Common): SamplePublication {
  const blank = {
    status: 'unknown',
    startYear: null,
    endYear: null,
    partners: '',
    funders: [],
    milestones: [],
    whatNext: '',
  }
  return written('programme', slug, words, { ...blank, ...facts })
}

export function news(
  slug: string,
  facts: {
    happened?: RoughDate
    placeWords: string
    source: string
    subJudice?: boolean
    legallyReadOn?: string
  },
  words: Common,
): SamplePublication {
  const blank = {
    happened: null,
    author: 'International Justice Mission UK',
    subJudice: false,
    legallyReadOn: '',
  }
  return { ...written('news', slug, words, { ...blank, ...facts }), dated: facts.happened ?? null }
}

export function event(
  slug: string,
  facts: { placeWords: string; coHosts: string; source: string; startsAt?: string; endsAt?: string },
  words: Common,
): SamplePublication {
  const made = written('event', slug, words, {
    startsAt: '',
    endsAt: '',
    joinUrl: '',
    happened: null,
    ...facts,
  })
  return facts.startsAt ? { ...made, dated: { on: facts.startsAt.slice(0, 10), precision: 'day' } } : made
}

export function page(slug: string, words: Common): SamplePublication {
  return written('page', slug, words, {})
}
