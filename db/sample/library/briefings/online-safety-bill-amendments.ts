import { briefing } from '../publication'

const unknownText =
  'The wording that we proposed is not in this library. What it aimed at is told here, and nothing is added.'
const becameLaw = 'The Bill became an Act on 26 October 2023. We have not assessed how the Act answers this.'

export const onlineSafetyBillAmendments = briefing(
  'online-safety-bill-amendments',
  {
    type: 'amendments',
    reference: 'B-02',
    instruments: ['online-safety-bill', 'online-safety-act-2023'],
    outcome:
      'Closed: the Bill has been law since 26 October 2023, as the Online Safety Act 2023. Kept as history.',
    areas: [
      {
        number: '1',
        clause: '',
        title: 'New material made on platforms',
        text: unknownText,
        explanation:
          'The Bill gave first place to stopping abuse material from being passed on. We asked it to go further where a service is used to make new material.',
        outcome: becameLaw,
      },
      {
        number: '2',
        clause: '',
        title: 'Enforcement for children everywhere',
        text: unknownText,
        explanation:
          'A duty laid on services in the UK is felt in every country. We asked for enforcement that protects children wherever they live.',
        outcome: becameLaw,
      },
    ],
  },
  {
    title: 'Online Safety Bill: proposed amendments',
    standfirst:
      'Two places where the Bill could do more for children: where online services are used to make new abuse material, and where the child lives in another country.',
    context:
      'Written while the Online Safety Act 2023 was a Bill. It is history: the Act has been law since 26 October 2023.',
    sensitivity: 'mentions',
    contentNote: 'This text mentions the sexual abuse of children online. It gives no detail.',
    issues: ['online-exploitation-of-children'],
    places: ['GB'],
    figures: ['livestream-demand-uk', 'online-safety-largest-fine'],
    related: [
      'issue/online-exploitation-of-children',
      'briefing/falling-short',
      'briefing/lessons-from-lockdown',
    ],
    body: `We welcomed what the Bill set out to do: to make online services answer for sexual exploitation of children that happens on them. A law like this can be an example to other countries, because duties that Parliament lays on a service shape how it prevents, finds and disrupts abuse everywhere.

It was right to put material of the sexual abuse of children among the first things to be dealt with. We asked for more in two areas.

## Area 1: new material

::recommendation{id=4.1}

## Area 2: children around the world

::recommendation{id=4.2}

## What became of it

The Bill received Royal Assent on 26 October 2023.:cite{id=online-safety-act-2023} :stat{id=online-safety-largest-fine} of worldwide revenue, or £18 million if that is more, is the largest fine Ofcom can impose under the Act. Whether the Act does what we asked for in these two areas has not been assessed on this site. A [campaign](/campaigns/online-safety-for-children-abroad) asks the Government to say how it protects a child abroad.`,
  },
)
