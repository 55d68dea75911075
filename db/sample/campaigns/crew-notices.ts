import type { SampleCampaign } from '../sample-campaign'

/** Won, with a full history. The addressee is fictional, and so is everything it is said to have done. */
export const crewNotices: SampleCampaign = {
  slug: 'sample-help-for-crews',
  name: 'Help that crews can find',
  demand: 'Ask the Sample Ports Authority to show every crew where to get help',
  demandHighlight: 'show every crew where to get help',
  ask: 'A seafarer who is held in forced labour may have one hour ashore in which to ask for help. We asked the Sample Ports Authority to make sure that hour is enough.',
  addressee: 'the Sample Ports Authority (a fictional body)',
  addresseeShort: 'the Sample Ports Authority',
  petitionText: [
    'People who are held in forced labour at sea pass through your ports. Many do not know that help exists, or that they may ask for it.',
    'We, the undersigned, ask you to put a helpline number on the wall of every crew room and every washroom that crews use, in the languages they read.',
    'Please plan the notices with people who have been through forced labour at sea, and check once a year that they are still there.',
  ],
  why: [
    'A person who is watched all day cannot walk into the harbour office. A wall that can be read alone, without asking anybody, is a way to help that stays open.',
    'People who have been through forced labour at sea know best where to hang such a notice and what it should say. That is why we asked that they plan it.',
  ],
  sensitivity: 'none',
  recommendation: null,
  state: 'won',
  opensAt: '2026-02-02 09:00',
  lastDay: '2026-05-31',
  outcome:
    'The Sample Ports Authority now shows a helpline number, in nine languages, in every crew room and washroom at its twelve ports. It has agreed to check the notices each spring. This body and this outcome are fictional.',
  isSample: true,
  goals: [
    {
      atCount: 250,
      consequence: 'send the petition’s text to the Sample Ports Authority',
      reached:
        'We sent the text the next morning. The Authority wrote back that it would read the petition in June.',
    },
    {
      atCount: 500,
      consequence: 'ask seafarers’ groups to check the wording with us',
      reached: 'Two fictional seafarers’ groups read the draft notice and shortened it by half.',
    },
    {
      atCount: 1000,
      consequence: 'hand it in at the Authority’s June meeting',
      reached: 'The Authority put the petition on the agenda of its June meeting.',
    },
  ],
  figures: ['forced-labour-world'],
  record: [
    { kind: 'opened', at: '2026-02-02 09:00', summary: '' },
    { kind: 'closed', at: '2026-06-01 00:00', summary: 'It closed on the day that was announced.' },
    {
      kind: 'delivered',
      at: '2026-06-10 14:00',
      summary: 'We handed in the petition at the Authority’s meeting, and two signers spoke.',
    },
    {
      kind: 'answered',
      at: '2026-07-22 11:30',
      summary:
        'The Authority agreed to put up the notices, and asked for until the end of September to do it.',
    },
    {
      kind: 'won',
      at: '2026-09-30 10:00',
      summary: 'The last of the twelve ports sent us a photograph of its notices.',
    },
    {
      kind: 'noted',
      at: '2026-11-04 10:00',
      summary: 'We looked for ourselves at three of the ports. The notices were up in all of them.',
    },
  ],
  signers: { confirmed: 1207, pending: 0, withdrawn: 6, seed: 101 },
}
