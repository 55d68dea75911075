/** What the open data holds, field by field: shown on /open-data, given to programs at /api/v1, and held by a test. */

export type Field = { name: string; type: string; says: string }

export type OpenList = {
  name: string
  /** Of the list; one item is at the list's path and its key. */
  path: string
  key: string
  says: string
  fields: Field[]
  /** What an item asked for by itself has besides. */
  alone: Field[]
}

const field = (name: string, type: string, says: string): Field => ({ name, type, says })

const sample = field('isSample', 'boolean', 'True for what is made up to show how the site works')

export const openLists: OpenList[] = [
  {
    name: 'briefings',
    path: '/api/v1/briefings',
    key: 'slug',
    says: 'Briefings, submissions and reports, the newest first. Archived ones stay, and say so.',
    fields: [
      field('slug', 'text', 'Its name in addresses'),
      field('type', 'text', 'briefing, submission, amendments, report or response'),
      field('title', 'text', 'The title'),
      field('standfirst', 'text', 'What it says, in two or three sentences'),
      field('dated', 'day or null', 'When it was made'),
      field('changedAt', 'instant', 'When what readers see was last replaced'),
      field('issues', 'list', 'The slug and title of each issue it is about'),
      field('isArchived', 'boolean', 'Kept for the record; it may be out of date'),
      field('supersededBy', 'text or null', 'The slug of the text that took its place'),
      sample,
      field('links', 'addresses', 'Its page, PDF, citations and this data'),
    ],
    alone: [
      field('reference', 'text', 'Its number in our own list'),
      field('authors', 'text', 'Who wrote it; empty where we answer for it together'),
      field('consultation', 'text', 'The consultation or inquiry it answers'),
      field('instruments', 'list', 'Laws and bills it is about, with their stage'),
      field('recommendations', 'list', 'What it asks for, with the paragraph each ask stands in'),
      field('sources', 'list of addresses', 'The pages of the sources it cites, in their order'),
      field('versions', 'list', 'Every edition and correction, with what changed'),
      field('wordCount', 'number', 'Words in the text'),
      field('isbn', 'text', 'Empty where there is none'),
      field('doi', 'text', 'Empty where there is none'),
    ],
  },
  {
    name: 'recommendations',
    path: '/api/v1/recommendations',
    key: 'number',
    says: 'Everything we have asked for, by number, with what was answered and what was done.',
    fields: [
      field('number', 'text', 'The number it keeps for good, like 2.3'),
      field('partOf', 'text or null', 'The number of the one it is a part of'),
      field('title', 'text', 'The ask in a line'),
      field('text', 'text', 'The ask in full'),
      field('plainLanguage', 'text', 'The same in plain words'),
      field('addressees', 'list', 'Whom it is addressed to today, successors followed'),
      field('madeOn', 'day or null', 'When it was made'),
      field('madeIn', 'object or null', 'The text it was made in'),
      field('issues', 'list', 'The slug and title of each issue it is about'),
      field(
        'response',
        'text',
        'not_sent, sent, acknowledged, accepted, accepted_in_part, noted or rejected',
      ),
      field('responses', 'list', 'Every response that still counts, with its day, oldest first'),
      field('implementation', 'text', 'not_assessed, not_started, in_progress, done or abandoned'),
      field('implementations', 'list', 'Every assessment that still counts, with its day, oldest first'),
      field('answerDue', 'day or null', 'When an answer is due'),
      field('isOverdue', 'boolean', 'That day is over and no answer has come'),
      field('retired', 'text or null', 'superseded or withdrawn'),
      field('supersededBy', 'text or null', 'The number of the one that took its place'),
      field('campaigns', 'list', 'Campaigns that push it, with their confirmed signatures'),
      sample,
      field('links', 'addresses', 'Its page and this data'),
    ],
    alone: [
      field('addresseesOverTime', 'list', 'Everybody it was addressed to, with from when until when'),
      field('parts', 'list', 'The numbers of its parts'),
      field('record', 'list', 'Everything recorded, with sources'),
      field('figures', 'list of addresses', 'The figures it rests on'),
      field(
        'places',
        'list',
        'Where the signers of its campaigns live; places with fewer than five are left out',
      ),
    ],
  },
  {
    name: 'statistics',
    path: '/api/v1/statistics',
    key: 'key',
    says: 'Every figure we publish, with its source and its date. Figures that others have replaced stay, and say so.',
    fields: [
      field('key', 'text', 'Its name in addresses'),
      field('kind', 'text', 'claim, impact, context, result or organisation'),
      field('inWords', 'text', 'The figure as one sentence'),
      field('shown', 'text', 'The figure as readers see it'),
      field('says', 'text', 'The rest of the sentence'),
      field('qualifier', 'text', 'none, estimated, at_least, more_than, about, nearly, up_to or between'),
      field(
        'value',
        'number or null',
        'For machines; shares are in percent. Null where it is not one number',
      ),
      field('unit', 'text', 'people, children, percent, money, cases, places, years or other'),
      field('certainty', 'text', 'measured, estimate or reported'),
      field('population', 'text', 'Of whom it speaks'),
      field('place', 'object', 'The ISO code of a country or null, and the place in words'),
      field('period', 'text', 'The time it covers'),
      field('asOf', 'day', 'The day it holds for'),
      field('source', 'object', 'Where it comes from, with its page here'),
      field('locator', 'text', 'Where in the source'),
      field('method', 'text', 'How it was found'),
      field('caveat', 'text', 'What it does not say'),
      field('domain', 'text or null', 'What it measures protection by'),
      field('programme', 'address or null', 'The programme whose result it is'),
      field('replacedBy', 'object or null', 'The newer figure'),
      sample,
      field('changedAt', 'instant', 'When this entry was last changed'),
      field('links', 'addresses', 'Its page and this data'),
    ],
    alone: [],
  },
  {
    name: 'campaigns',
    path: '/api/v1/campaigns',
    key: 'slug',
    says: 'Every campaign that is or was open, with its confirmed signatures. Never a person.',
    fields: [
      field('slug', 'text', 'Its name in addresses'),
      field('name', 'text', 'A few words for it'),
      field('demand', 'text', 'What it demands, in a line'),
      field('ask', 'text', 'The ask in two sentences'),
      field('addressee', 'text', 'The office it is addressed to'),
      field('state', 'text', 'open, paused, closed, delivered, won, part_won, lost or superseded'),
      field('opensAt', 'instant', 'When it opened'),
      field('closesAt', 'instant', 'From when no signature is taken'),
      field('confirmed', 'number', 'Confirmed signatures'),
      field('goal', 'object or null', 'The next goal and what follows when it is reached'),
      sample,
      field('successor', 'text or null', 'The slug of the campaign that took its place'),
      field('links', 'addresses', 'Its page, its count and what became of its signatures'),
    ],
    alone: [
      field('petitionText', 'text', 'The text that is handed over'),
      field('goals', 'list', 'Every goal, with when it was reached'),
      field('figures', 'list', 'The figures it rests on'),
      field('recommendation', 'object or null', 'The recommendation it pushes'),
      field('places', 'list', 'Where its signers live; places with fewer than five are left out'),
    ],
  },
]
