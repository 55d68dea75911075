import { issue } from './publication'

const describesNothing = { sensitivity: 'mentions' as const }

/** What we work on: four issues, and the forms that two of them take. */
export const sampleIssues = [
  issue('slavery-and-trafficking', {
    ...describesNothing,
    title: 'Slavery and trafficking',
    standfirst:
      'Slavery is against the law almost everywhere, and it goes on where the law is not enforced. That is also why it can end.',
    answer:
      'A person is in slavery when somebody else makes them work or sells them for sex and they cannot leave: by lies, by threats or by force. About 50 million people live like this, in homes, fields, factories and on screens.',
    ukNexus:
      'The UK has a Modern Slavery Act, companies that buy from all over the world, and people who are held in slavery here. What Parliament and the Government do is felt in other countries as well.',
    order: 1,
    figures: [
      'modern-slavery-world',
      'forced-labour-world',
      'forced-labour-children-share',
      'forced-labour-profits',
    ],
    places: ['KH', 'DO', 'GH', 'IN', 'MM', 'PH', 'RO', 'TH', 'MY', 'GB'],
    related: [
      'explainer/what-is-slavery',
      'programme/india-forced-labour',
      'briefing/preventing-modern-slavery',
    ],
    body: `Whole families in India make bricks, mill rice or sew clothes for up to twenty hours a day, and may not go. Women and girls in the Dominican Republic are promised a school or a good job and are sold instead. Children in the Philippines are abused in front of a camera for somebody who pays from abroad. The people who do this expect that nothing will happen to them.

On any day of 2021, :stat{id=modern-slavery-world} people were living in modern slavery. A great deal of money is made from it: :stat{id=forced-labour-profits} a year in the private economy.

## Why it lasts

Traders in people go where police, prosecutors and judges lack the means, or the will, to enforce the law. Nearly every country forbids slavery. A law that nobody enforces protects nobody.

## What works

Work on single cases shows where a justice system fails, and the failings can then be mended. Studies in several cities found far fewer children being sold after police and courts began to act.

::chart{figures="angeles-city-reduction metro-manila-reduction cambodia-reduction" title="Less sex trafficking of children, by study"}

Each study has its own place, year and method. They should not be added up, and no average of them means anything.`,
  }),
  issue('forced-labour', {
    ...describesNothing,
    title: 'Forced labour',
    standfirst: 'Work that a person did not choose and may not leave, for little pay or none.',
    answer:
      'Forced labour is work that somebody is made to do by deceit, threat or violence, often to pay off a debt that never gets smaller. It is found in homes, kilns, factories and fishing, and behind goods sold in the UK.',
    ukNexus:
      'Goods made with forced labour are sold here. Companies in the UK must say what they do about it, and British embassies and trade talks can ask other governments to enforce their own laws.',
    parent: 'slavery-and-trafficking',
    order: 2,
    figures: [
      'forced-labour-world',
      'forced-labour-private-economy',
      'bonded-labour-south-asia',
      'supply-chains-likely',
    ],
    places: ['IN', 'GH', 'TH', 'KH', 'MM'],
    related: [
      'explainer/labour-trafficking',
      'programme/india-forced-labour',
      'explainer/cyber-scam-slavery',
    ],
    body: `Of everybody in modern slavery, :stat{id=forced-labour-world} are in forced labour. Most of them work for private persons or companies: :stat{id=forced-labour-private-economy} of forced labour is imposed by them.

A debt is often how it begins. A family borrows a little, is told to work it off, and finds that food, tools and a place to sleep are added to what they owe. In South Asia, :stat{id=bonded-labour-south-asia} people were in bonded labour.

Companies see the risk. In a survey of 2016, :stat{id=supply-chains-likely} of the companies asked thought modern slavery was likely somewhere in their supply chains. Safeguards of a company help, but where workers’ rights are not protected by law it cannot promise that nobody is exploited.`,
  }),
  issue('sex-trafficking', {
    sensitivity: 'mentions',
    contentNote:
      'This page mentions the sexual exploitation of adults and children. It describes none of it.',
    title: 'Sex trafficking',
    standfirst: 'Somebody deceives another person, or forces them, and sells them for sex.',
    answer:
      'Sex trafficking is selling another person for sex by deceit, threat or force. Any sale of a child is trafficking. It happens in brothels, in homes and on the internet, and it has become rarer where police and courts act.',
    ukNexus:
      'People are trafficked for sex into the UK and inside it, and money from the UK pays for it elsewhere.',
    parent: 'slavery-and-trafficking',
    order: 3,
    figures: [
      'angeles-city-reduction',
      'metro-manila-reduction',
      'cambodia-reduction',
      'profits-from-sexual-exploitation',
    ],
    places: ['KH', 'DO', 'IN', 'PH'],
    related: ['explainer/sex-trafficking', 'programme/southeast-asia-sex-trafficking', 'story/elsa'],
    body: `When we began in Southeast Asia, early in this century, children were sold in the open. The Philippines had no law against trafficking and no police unit for it. Today both exist, and studies in the cities where we worked found far fewer children on sale.

::statistic{id=angeles-city-reduction}

::statistic{id=metro-manila-reduction}

The figures count places that could be visited. They do not count abuse that moved to the internet, which is an issue of its own.`,
  }),
  issue('online-exploitation-of-children', {
    sensitivity: 'describes',
    contentNote:
      'This page says that children are abused in front of a camera for people who pay. It gives no detail.',
    title: 'Online sexual exploitation of children',
    standfirst:
      'Abuse in one country, ordered and watched from another. Many of those who order it live in the UK.',
    answer:
      'Children are sexually abused so that pictures, films or a live transmission can be sold to people who watch, and give orders, from anywhere. It can be stopped in both places: where the child is and where the buyer is.',
    ukNexus:
      'By the account of the National Crime Agency, few countries have more people who pay for livestreamed abuse than the UK. People who order abuse of a child abroad may be a danger to children here too. What our police, courts and online services do protects children in both places.',
    parent: 'slavery-and-trafficking',
    order: 4,
    figures: [
      'children-trafficked-philippines',
      'livestream-demand-uk',
      'philippines-children-safe',
      'online-safety-largest-fine',
    ],
    places: ['PH', 'GB'],
    related: [
      'explainer/online-sexual-exploitation-of-children',
      'briefing/online-safety-bill-amendments',
      'briefing/falling-short',
      'briefing/lessons-from-lockdown',
      'programme/philippines-online-exploitation',
    ],
    body: `Our team in the Philippines was among the first to see this crime, in 2014. It needs a phone, a connection and somebody who pays. A study that survivors helped to design gives the scale: :stat{id=children-trafficked-philippines} children in the Philippines, about 1 in 100, are estimated to have been trafficked in one year to make new abuse material.

## The part played in the UK

The UK is :stat{id=livestream-demand-uk} among the countries whose people pay for or watch livestreamed abuse of children. Abuse on a screen and abuse in person are connected, so a buyer who goes unpunished is a risk to children near him as well.

## What has been done

The Online Safety Act became law in October 2023. While it was a Bill we asked for two things to be stronger: the making of new material, and enforcement that protects children in every country.

::recommendation{id=4.1}

::recommendation{id=4.2}`,
  }),
  issue('violence-against-women-and-children', {
    sensitivity: 'mentions',
    contentNote: 'This page mentions domestic and sexual violence. It describes none of it.',
    title: 'Violence against women and children',
    standfirst: 'Where the law does not reach into the home, it is women and children who pay for it.',
    answer:
      'Women and children are abused more often where the law does not protect them, at home above all. The violence is domestic, sexual, or the theft of a widow’s land. Where police and courts act, it goes down.',
    ukNexus:
      'The UK pays for girls’ schooling and for health abroad. That money does less where a girl is not safe on her way to school and nobody answers for hurting her.',
    order: 5,
    figures: ['guatemala-convictions', 'guatemala-safe', 'mukono-reduction'],
    places: ['UG', 'GT', 'BO', 'SV', 'KE'],
    related: [
      'explainer/what-is-violence-against-women-and-children',
      'programme/guatemala-violence',
      'briefing/the-parallel-pandemic',
      'issue/land-theft',
    ],
    body: `Teams in Bolivia, El Salvador, Guatemala, Kenya and Uganda work on sexual violence and on violence at home. In Guatemala, human rights experts thought in 2005 that the system was past mending. Since then :stat{id=guatemala-convictions} people have been convicted of crimes of sexual violence.

During the lockdowns of 2020 many women and children were shut in with the person who hurt them, while helplines, shelters and legal advice were cut back.:cite{id=violence-in-lockdown-2020}

## What must change

::recommendation{id=1.1}`,
  }),
  issue('land-theft', {
    title: 'Land theft from widows',
    standfirst: 'A man dies, and somebody takes the land that his widow and children live on.',
    answer:
      'When a husband dies, relatives or neighbours may drive his widow and children off their land, often with violence. Without land there is no food and no home. Where police and courts uphold the law, it happens less.',
    ukNexus:
      'Land that is safe is where food, school fees and independence come from. Aid that leaves it out builds on sand.',
    parent: 'violence-against-women-and-children',
    order: 6,
    figures: ['mukono-reduction'],
    places: ['UG'],
    related: ['explainer/what-is-violence-against-women-and-children', 'issue/access-to-justice'],
    body: `In Mukono District in Uganda, a study at the end of our work found that half as much land was stolen as before.

::statistic{id=mukono-reduction}`,
  }),
  issue('police-abuse-of-power', {
    sensitivity: 'mentions',
    contentNote: 'This page mentions killing and unlawful detention by police.',
    title: 'Police abuse of power',
    standfirst: 'In some places the people who should protect the poor are the ones they have to fear.',
    answer:
      'Some officers harass, frame, detain or kill people whom they have sworn to protect, and those who are poor can least defend themselves. Independent oversight, good investigation and courts that act make police answer for it.',
    ukNexus: 'Where the UK supports police abroad, it can ask that they answer to somebody independent.',
    order: 7,
    figures: ['kenya-police-abuse-share', 'kenya-killed-or-missing', 'kenya-prosecutions', 'kenya-freed'],
    places: ['KE'],
    related: ['explainer/what-is-police-abuse-of-power', 'programme/kenya-police-abuse'],
    body: `:stat{id=kenya-police-abuse-share} people in Kenya met with harassment or abuse by police within a year. Since 2007 :stat{id=kenya-killed-or-missing} people were killed by police or reported missing. :stat{id=kenya-prosecutions} of these deaths and disappearances had led to a prosecution.

We work with the authorities that oversee the police. In 2018 a senior officer was convicted of murder for the first time.`,
  }),
  issue('access-to-justice', {
    title: 'Access to justice',
    standfirst:
      'Behind every other issue on this site stands this one: whether the law works for people who are poor.',
    answer:
      'Billions of people cannot count on the law when they are wronged. Where those who hurt others expect no consequences, slavery and violence grow, and aid for health, schools or farming achieves less. Justice systems can be mended.',
    ukNexus:
      'The UK can put the rule of law at the heart of its aid, its trade and its foreign policy, and can open a better way to justice for survivors who live here.',
    order: 8,
    figures: ['unmet-justice-need', 'justice-gap-share', 'people-protected'],
    places: ['GB'],
    related: [
      'explainer/what-is-a-justice-gap',
      'briefing/access-to-justice',
      'briefing/integrated-review',
      'page/theory-of-change',
    ],
    body: `For many people in poverty, violence is as ordinary as hunger or illness. It is not war. It is crime: slavery, abuse at home, abuse by police. All of it is against the law already, and those who commit it expect to get away with it.

:stat{id=unmet-justice-need} people around the world are estimated to have a need for justice that is not met.

## Why impunity hurts everybody

Where one crime goes unpunished, others follow: gangs, bribery, trade in people across borders. That harms honest business, and it undoes what aid has built up.:cite{id=organised-crime-and-livelihoods}

## What must change

::recommendation{id=2.1}

::recommendation{id=5.1}`,
  }),
]
