/** What can be wrong with a text of a mailing. The words for each are in app/staff/ui/mailing-problem-words.ts. */
const textProblemCodes = [
  'refused', // it cannot be read as Markdown: { message }
  'field_unclosed', // { begins }
  'field_unknown', // { field }
  'field_without_fallback', // { field }
  'field_in_address', // { url }
  'unknown_directive', // { name }
  'wrong_form', // { name }
  'not_in_mail', // known to the library, not to mail: { name }
  'looks_like_directive', // { begins }
  'no_id', // { name }
  'no_statistic', // { key }
  'statistic_unpublished', // { key }
  'statistic_replaced', // { key, shown, use, useShown }
  'no_recommendation', // { number }
  'no_picture', // { key }
  'picture_of_survivor', // consent is asked for pages, not for mail: { key }
  'picture_without_alt', // { key }
  'raw_html', // { html }
  'markdown_picture', // {}
  'bad_link', // { url }
  'button_without_words', // {}
  'button_without_target', // {}
  'button_unknown_action', // { action }
  'button_without_campaign', // { action }
  'button_campaign_closed', // it cannot be signed any more: { campaign }
  'button_no_letters', // no letters can be written under it: { campaign }
  'button_no_recommendation', // the campaign pushes none: { campaign }
  'record_without_campaign', // {}
  'record_empty', // {}
] as const

export type TextProblemCode = (typeof textProblemCodes)[number]

/** `line` counts from 1, in the part it stands in. */
export type TextProblem = {
  code: TextProblemCode
  line: number
  facts: Record<string, string | number>
}
