import { briefing } from '../publication'

/** The submission of 2020, retold part by part, with the ten asks that it makes. */
export const integratedReview = briefing(
  'integrated-review',
  {
    type: 'submission',
    reference: 'B-06',
    made: { on: '2020-09-01', precision: 'month' },
    consultation:
      'The UK Government’s Integrated Review of Security, Defence, Development and Foreign Policy, 2020',
    instruments: [
      'modern-slavery-act-2015',
      'sustainable-development-goal-8-7',
      'sustainable-development-goal-16',
    ],
    outcome:
      'We know that it was submitted. We have not assessed what the Government answered, or what has been done since. When we have, it will stand with each recommendation.',
    method:
      'What is read here is a new telling of the summary that was published in 2020, with its facts, its order and its recommendations. The summary put its recommendations into three headings with running text; here each separate ask has its own number, so that it can be followed on its own. The summary linked to seven outside pages. Where we could find what a link led to, the note names it; where we could not, the note says so.',
    limits:
      'The figures are those of 2020 or what has replaced them, and each says which. Forecasts of 2020 about the pandemic are kept as what was expected then. The four studies measure different things in different places, and they are shown beside each other only because one text names them together. Nothing is said here about whether the recommendations were followed, since nobody has assessed it for this site.',
  },
  {
    title: 'Response to the Integrated Review',
    standfirst:
      'What we told the UK Government in September 2020: that violence grows where nobody answers for it, that the pandemic was making it worse, and what the new Foreign, Commonwealth & Development Office could do.',
    context:
      'Written in September 2020, during the COVID-19 pandemic. Where a figure has been replaced since, the page says so.',
    sensitivity: 'mentions',
    contentNote:
      'This text mentions slavery, violence at home and the sexual abuse of children online. It describes none of it.',
    issues: [
      'access-to-justice',
      'slavery-and-trafficking',
      'violence-against-women-and-children',
      'online-exploitation-of-children',
    ],
    places: ['GB'],
    figures: ['modern-slavery-world', 'modern-slavery-uk', 'livestream-demand-uk', 'supply-chains-likely'],
    related: [
      'briefing/preventing-modern-slavery',
      'briefing/the-parallel-pandemic',
      'issue/access-to-justice',
      'page/theory-of-change',
    ],
    body: `In 2020 the Government set out to review its security, defence, development and foreign policy as one. It asked for evidence. We answered with what our teams had learnt in many countries: that the violence which poor people suffer is not a side matter of security or development, but stands in the way of both.

Our main request was simple to say. Ending violence against people in poverty should be a priority of what the UK does in the world, both at once and on the way to 2030.

## How COVID-19 raised the risk

The pandemic found many people already at risk and made their position worse. Those who exploit others had long been used to going unpunished. Together the two threatened not only the people concerned, but what the UK itself wanted: stable countries, development, and places where honest business can thrive.

### Modern slavery

Lockdowns left migrant workers far from home with no way back. As economies shrank, many more lost their work, and food and other basic needs were hard to come by.

Traffickers know such moments well. Somebody who has nothing left will listen to an offer of work that sounds like a rescue, and false offers were made.

The World Bank expected great hardship: :stat{id=extreme-poverty-covid} people were expected to fall into extreme poverty in 2020 because of COVID-19. That was a forecast, made in April 2020, and the Bank raised it later.

### Violence against women and children

For women and children in homes that were not safe, staying at home meant more danger. The World Health Organization, the United Nations trust fund against violence towards women, and UNICEF all gave warning of it.:cite{id=violence-in-lockdown-2020}

At the same moment the ways out grew narrower. Helplines, shelters and legal advice had fewer staff and shorter hours, or none. We asked that this be dealt with at home and abroad alike, so that safety would last beyond the crisis.

### Children exploited online

Police forces in several countries saw the danger to children grow, and the UK’s National Crime Agency was among those which said so. In this crime a person who pays, often in a Western country, orders the abuse of a child somewhere else and watches it live.

The part of the UK is large. By the Agency’s account the UK is :stat{id=livestream-demand-uk} among the countries whose people pay for or watch livestreamed abuse of children. We therefore asked for action on demand in this country, without delay.

Such buyers are a threat to children abroad. They are likely to be one to children here as well, because abuse online and abuse in person are known to be connected.

:::note[What has changed since]
In 2023 a study that survivors helped to design put a number on this crime in one country: :stat{id=children-trafficked-philippines} children in the Philippines, about 1 in 100, are estimated to have been trafficked in one year to make new abuse material. The Online Safety Act became law in October of the same year.
:::

## Impunity

Organised crime and violent crime do well wherever a justice system cannot act in time or with effect. We use the word impunity for this: people who do harm expect nothing to follow. The first to suffer are those who are harmed. After them it is everybody, because poverty lasts longer and development is held back.

### It creates insecurity

Where a system is too weak to stop modern slavery, it is too weak to stop other things. Gangs and bribery move in by the same door. Ordinary people lose their livelihood and the quality of their life,:cite{id=organised-crime-and-livelihoods} democracy loses its hold, and the honest economy loses to the dishonest one.

Trade in people does not stop at a border, and neither do gangs. What is tolerated in one country makes others less safe.

### It undermines development

Aid spent where the law does not hold is aid at risk. A project that sends girls to school, or one that warns people of false job offers, achieves little if no court will protect a girl from abuse or a worker from exploitation. Whole communities can lose their balance.:cite{id=organised-crime-and-livelihoods}

The Sustainable Development Goals are to be reached by 2030, here as well as elsewhere. They will not be reached while impunity lasts. Those who are harmed, and those who harm them, both need to know that crime has consequences.

## Is it possible?

It is fair to ask whether justice systems can change at all. Four studies of places where we worked give some ground for hope.

::chart{figures="angeles-city-reduction metro-manila-reduction cambodia-reduction mukono-reduction" title="Less of the crime, as four studies measured it"}

Three of them counted children on sale and one counted land taken from families.:cite{id=angeles-city-study-2016} :cite{id=metro-manila-study-2016} :cite{id=cambodia-study-2007} :cite{id=mukono-endline-study-2018} An outside evaluation of ten years in Cambodia came to a like view.

::quote{id=cambodia-evaluation}

## Recommendation 1: recover in a way that protects

The pandemic put millions of people at greater risk: by the fall of economies, by being stranded, or by being locked in with somebody who hurt them. Relief had to come at once, for health, for income and for other needs.

Relief is not enough. People need protection from violence too. And police and social services need the strength, for years to come, to stop those who abuse others and to stand by those who survive.

::recommendation{id=1.1}

## Recommendation 2: a strategy to prevent modern slavery

The UK is seen as a leader in this field, and with reason: through its work many more governments have come to see slavery as their concern. The task remains. In 2020 we used two estimates, and both have been replaced since: :stat{id=modern-slavery-uk-2020} people in the UK and :stat{id=modern-slavery-world-2017} in the world. The newer ones are higher. :stat{id=modern-slavery-uk} people are estimated to live in modern slavery in the UK on any given day. In the world as a whole, :stat{id=modern-slavery-world} people were living in modern slavery on any day.

Raising awareness was the work of the first phase. For the next, we asked that more be done for the rule of law, which is what lets everything else take effect.

::recommendation{id=2.1}

The new department, formed on 2 September 2020, had the chance to aim high. A strategy for prevention, with a plan that says who does what by when, could give the movement against slavery its next push.

::recommendation{id=2.2}

Four things should come first in such a strategy. Each has its own number, and each is assessed together with 2.2.

::recommendation{id=2.2a}

::recommendation{id=2.2b}

::recommendation{id=2.2c}

::recommendation{id=2.2d}

We asked for money to follow the plan. One fund for the whole of government would show that the UK means it, would make departments act alike, and would treat the Goals as one task. We thought it would be a pioneering step.

::recommendation{id=2.3}

## Recommendation 3: with business, where slavery begins

The Modern Slavery Act 2015 has made many companies look at where their risks lie and build in safeguards.:cite{id=modern-slavery-act-2015} No company can promise that nobody is exploited for it, least of all in regions where workers have few rights and laws stay on paper. Companies know this. In one survey :stat{id=supply-chains-likely} of the companies asked thought modern slavery was likely somewhere in their supply chains.

:::note[On this figure]
The submission spoke of British businesses. The survey asked 71 brands and retailers that were ahead of others, so it does not stand for all of them.
:::

An embassy knows the place and the people, and can bring together those who would otherwise not talk. That is worth a great deal to a business that wants a local government to act.

::recommendation{id=3.1}

In 2020 the UK was negotiating new trade agreements. Each was an opportunity to ask another government to enforce its laws and to protect its workers.

::recommendation{id=3.2}

The Department for International Trade, to which we addressed this together with the Foreign Office, became the Department for Business and Trade in February 2023. The recommendation follows it.`,
  },
)
