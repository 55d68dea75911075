/**
 * What calls itself a robot in its user agent: search engines, makers of previews in chats and mails, monitors, and
 * programs. A short list on purpose: it takes out what is obvious, and a robot that says it is a browser is counted.
 */
const robots = new RegExp(
  [
    'bot\\b|bot/|bots\\b|crawl|spider|slurp|archiv',
    'preview|facebookexternalhit|facebookcatalog|whatsapp/|telegrambot|skypeuri|embedly|pinterest/',
    'monitor|uptime|pingdom|statuscake|lighthouse|pagespeed|headless|phantom',
    'curl/|wget/|python|java/|okhttp|go-http|libwww|node|axios|httpclient|scrapy|autocannon',
  ].join('|'),
  'i',
)

/** Whether it is a robot by its own words. Who says nothing at all is one: browsers do not leave it out. */
export function isRobot(userAgent: string | undefined): boolean {
  if (!userAgent) return true
  const known = verdicts.get(userAgent)
  if (known !== undefined) return known
  const verdict = robots.test(userAgent)
  if (verdicts.size >= verdictsMost) verdicts.clear()
  verdicts.set(userAgent, verdict)
  return verdict
}

/** Most visitors have one of a few browsers: looking the words up is faster than searching them. */
const verdicts = new Map<string, boolean>()
const verdictsMost = 1000
