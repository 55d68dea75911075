import type { SampleCampaign } from '../sample-campaign'

/** Closed and not yet handed in. The addressee is fictional, and so is everything it is said to have done. */
export const recruiterList: SampleCampaign = {
  slug: 'sample-list-of-recruiters',
  name: 'A public list of recruiters',
  demand: 'Ask the Sample Office for Fair Recruitment to list licensed recruiters',
  demandHighlight: 'list licensed recruiters',
  ask: 'Before you pay for the journey to a job abroad, you should be able to see if the recruiter has a licence. We asked the Sample Office for Fair Recruitment to publish the list four times a year.',
  addressee: 'the Sample Office for Fair Recruitment (a fictional body)',
  addresseeShort: 'the Sample Office for Fair Recruitment',
  petitionText: [
    'A false offer of work is one of the ways in which people are drawn into forced labour. A worker cannot tell a licensed recruiter from any other without a list to look at.',
    'We, the undersigned, ask you to publish the names of all licensed recruiters every three months, free to read and in plain words.',
    'Please add the names of those who have lost their licence, with the reason, and let workers report a recruiter in their own language.',
  ],
  why: [
    'Nobody should have to take a stranger’s word that a job is real. People who were drawn into forced labour by a false offer are not to blame for believing it.',
    'A list that anybody can read lets a worker, a sister or a village teacher check an offer in a minute.',
  ],
  sensitivity: 'none',
  recommendation: 'S1',
  state: 'closed',
  opensAt: '2026-06-15 09:00',
  lastDay: '2026-10-31',
  outcome: '',
  isSample: true,
  goals: [
    {
      atCount: 250,
      consequence: 'tell the Sample Office that the petition is open',
      reached: 'We wrote to the Sample Office. It acknowledged our letter within a week.',
    },
    {
      atCount: 500,
      consequence: 'ask for a date to hand it in',
      reached: 'The Sample Office offered a date in December.',
    },
    { atCount: 1000, consequence: 'ask for a public hearing', reached: '' },
  ],
  figures: ['forced-labour-children-share'],
  record: [
    { kind: 'opened', at: '2026-06-15 09:00', summary: '' },
    {
      kind: 'noted',
      at: '2026-08-10 09:00',
      summary:
        'The Sample Office published a first list. It has eleven names and no dates, so the petition goes on.',
    },
    {
      kind: 'closed',
      at: '2026-11-01 00:00',
      summary: 'It closed on the day that was announced. Next we hand it in.',
    },
  ],
  signers: { confirmed: 612, pending: 0, withdrawn: 4, seed: 77 },
}
