import { z } from 'zod'

/**
 * What is written: the words and the facts of one publication, whole. It is what a draft holds, what a revision keeps and
 * what readers get. Texts are Markdown with directives (lib/library/markdown). Keys name figures, sources, quotes and files.
 */

const line = z.string().trim().max(300)
const words = z.string().trim().max(2_000)
/** Longest text of one part: 400,000 characters is some 60,000 words. */
export const longestText = 400_000
const text = z.string().max(longestText)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** A date of which only the month or the year may be known. */
const roughDate = z.object({ on: day, precision: z.enum(['day', 'month', 'year']) }).nullable()

const common = {
  title: line.min(1),
  /** Two or three sentences under the title, and in lists. */
  standfirst: words,
  body: text,
  sensitivity: z.enum(['none', 'mentions', 'describes']),
  /** What the text contains, said before it: factual, short. Needed when it `describes`. */
  contentNote: line,
  /** Slugs of issues. */
  issues: z.array(key).max(20),
  /** ISO codes of places. */
  places: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  /** Keys of the figures shown at a glance, in order. */
  figures: z.array(key).max(12),
  /** What to read next, as `kind/slug`, in order. */
  related: z.array(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/)).max(12),
  /** For material of another time: "Written in 2020, during the COVID-19 pandemic." */
  context: words,
  /** Key of the picture that stands at its head. */
  picture: key.or(z.literal('')),
}

const kinds = {
  issue: z.object({
    /** The plain answer, about forty words. */
    answer: words,
    /** Why somebody in the UK can act on it. */
    ukNexus: words,
    /** Slug of the issue it is part of. */
    parent: key.or(z.literal('')),
    order: z.number().int().min(0).max(999),
  }),
  explainer: z.object({
    question: line,
    /** At most fifty words. */ answer: words,
    reviewOn: day.or(z.literal('')),
  }),
  briefing: z.object({
    type: z.enum(['briefing', 'submission', 'amendments', 'report', 'response']),
    /** Its number in the organisation's own list: "B-07". */
    reference: line,
    authors: line,
    made: roughDate,
    /** The consultation or inquiry a submission answers. */
    consultation: line,
    /** Slugs of the laws and bills it is about. */
    instruments: z.array(key).max(10),
    /** Where its own argument stands: what became of it. */
    outcome: words,
    method: text,
    limits: text,
    /** Proposed changes to a bill, numbered. */
    areas: z
      .array(
        z.object({
          number: line,
          clause: line,
          title: line,
          text: words,
          explanation: words,
          outcome: words,
        }),
      )
      .max(40),
    isbn: line,
    doi: line,
    /** Key of a PDF that staff have uploaded; without one the PDF is made from the page. */
    file: key.or(z.literal('')),
  }),
  story: z.object({
    pseudonym: line,
    ageBand: line,
    /** Coarse on purpose. */
    placeWords: line,
    /** Key of a quote, or empty. */
    quote: key.or(z.literal('')),
    /** Number of the consent record it rests on. */
    consentId: z.number().int().nullable(),
    language: line,
  }),
  programme: z.object({
    background: text,
    approach: text,
    status: z.enum(['running', 'ended', 'unknown']),
    startYear: z.number().int().nullable(),
    endYear: z.number().int().nullable(),
    partners: words,
    /** Slugs of funders. */
    funders: z.array(key).max(10),
    milestones: z
      .array(
        z.object({
          fromYear: z.number().int(),
          toYear: z.number().int().nullable(),
          text: words,
          source: key,
        }),
      )
      .max(60),
    whatNext: text,
  }),
  news: z.object({
    happened: roughDate,
    placeWords: line,
    author: line,
    /** Key of the source. */
    source: key.or(z.literal('')),
    subJudice: z.boolean(),
    legallyReadOn: day.or(z.literal('')),
  }),
  event: z.object({
    /** London time, `2026-12-03T18:30`; a date alone means the whole day. */
    startsAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
      .or(z.literal('')),
    endsAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
      .or(z.literal('')),
    placeWords: line,
    coHosts: line,
    joinUrl: z.url({ protocol: /^https?$/ }).or(z.literal('')),
    /** When only a year is known of a past event. */
    happened: roughDate,
    source: key.or(z.literal('')),
  }),
  page: z.object({}),
}

export type PublicationKind = keyof typeof kinds

type Common = z.infer<z.ZodObject<typeof common>>
/** The content of a publication of one kind: what all have in common, and `details` of its kind. */
export type Content<K extends PublicationKind = PublicationKind> = Common & {
  details: z.infer<(typeof kinds)[K]>
}

/** The schema of a kind's content. Parsing never changes a text. */
export function contentSchema<K extends PublicationKind>(kind: K): z.ZodType<Content<K>> {
  return z.object({ ...common, details: kinds[kind] }) as unknown as z.ZodType<Content<K>>
}

const emptyDetails: { [K in PublicationKind]: Content<K>['details'] } = {
  issue: { answer: '', ukNexus: '', parent: '', order: 0 },
  explainer: { question: '', answer: '', reviewOn: '' },
  briefing: {
    type: 'briefing',
    reference: '',
    authors: '',
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
  },
  story: { pseudonym: '', ageBand: '', placeWords: '', quote: '', consentId: null, language: 'English' },
  programme: {
    background: '',
    approach: '',
    status: 'unknown',
    startYear: null,
    endYear: null,
    partners: '',
    funders: [],
    milestones: [],
    whatNext: '',
  },
  news: { happened: null, placeWords: '', author: '', source: '', subJudice: false, legallyReadOn: '' },
  event: { startsAt: '', endsAt: '', placeWords: '', coHosts: '', joinUrl: '', happened: null, source: '' },
  page: {},
}

/** The content of a new draft. */
export function emptyContent<K extends PublicationKind>(kind: K, title: string): Content<K> {
  return {
    title,
    standfirst: '',
    body: '',
    sensitivity: 'none',
    contentNote: '',
    issues: [],
    places: [],
    figures: [],
    related: [],
    context: '',
    picture: '',
    details: emptyDetails[kind],
  }
}

/** Where each kind lives. Pages of their own (theory of change, survivor network) are named by their slug. */
export function addressOf(kind: PublicationKind, slug: string): string {
  const folders: Record<PublicationKind, string> = {
    issue: '/issues/',
    explainer: '/explainers/',
    briefing: '/briefings/',
    story: '/stories/',
    programme: '/programmes/',
    news: '/news/',
    event: '/events/',
    page: '/',
  }
  return folders[kind] + slug
}

/** The texts of a content that are Markdown, with the words that name each part. */
export function markdownParts(kind: PublicationKind, content: Content): { part: string; text: string }[] {
  const details = content.details as Record<string, unknown>
  const extra = {
    programme: ['background', 'approach', 'whatNext'],
    briefing: ['method', 'limits'],
  } as Partial<Record<PublicationKind, string[]>>
  const parts = (extra[kind] ?? []).map((part) => ({ part, text: String(details[part] ?? '') }))
  return [{ part: 'body', text: content.body }, ...parts].filter(({ text }) => text.trim() !== '')
}
