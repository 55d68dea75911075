import type { AssetMistake, depictsKinds } from '@/lib/media/asset-words'
import type { PdfRefusal } from '@/lib/media/check-pdf'
import type { ImageRefusal } from '@/lib/media/prepare-image'

/** What a picture shows of people, and the label that its caption gets from that. */
export const depictsWords: Record<(typeof depictsKinds)[number], { choose: string; label: string }> = {
  nobody: { choose: 'Nobody who can be recognised', label: '' },
  people: { choose: 'People, who can be recognised', label: '' },
  survivor: { choose: 'A survivor, on a consent', label: '' },
  not_the_person: {
    choose: 'Somebody else than the person in the story',
    label: 'Photo does not show the person in this story.',
  },
  illustration: { choose: 'An illustration', label: 'Illustration.' },
}

const wordMistakes: Record<AssetMistake, string> = {
  title_missing: 'Give it a title, so that colleagues find it',
  title_long: 'Shorten the title to 160 characters',
  alt_missing: 'Describe the picture for people who do not see it, or say that it is decoration',
  alt_long: 'Shorten the description to 400 characters',
  alt_and_decorative: 'Either describe the picture or call it decoration, not both',
  credit_long: 'Shorten the credit to 200 characters',
  depicts_unknown: 'Say what the picture shows of people',
  consent_needed: 'Choose the consent of the survivor in this picture',
}

const imageRefusals: Record<ImageRefusal | 'missing', string> = {
  missing: 'Choose the picture',
  empty: 'This file is empty. Choose another',
  too_big: 'This picture has more than 20 MB. Save it smaller and choose that',
  not_an_image:
    'This file is not a JPEG, PNG, WebP or AVIF picture, whatever its name says. Export it as one of these',
  animated: 'This picture moves. Choose one that stands still, as JPEG, PNG, WebP or AVIF',
  too_many_pixels: 'This picture has more than 50 million pixels. Save it at a smaller size and choose that',
  damaged: 'This picture is damaged and cannot be opened. Export it again',
}

const fileRefusals: Record<PdfRefusal | 'missing', string> = {
  missing: 'Choose the PDF',
  empty: 'This file is empty. Choose another',
  too_big: 'This PDF has more than 25 MB. Save it smaller and choose that',
  not_a_pdf: 'This file is not a PDF, whatever its name says',
  runs_something:
    'This PDF runs a script or starts a program when it is opened. Print it to a new PDF, which has none, and choose that',
  locked: 'This PDF is locked with a password. Save it without one',
  damaged:
    'This PDF is damaged or unusual, and cannot be looked through. Print it to a new PDF and choose that',
}

export const uploadMistakes = {
  form: { unreadable: 'What came could not be read. Choose the file again' },
  consent: 'This consent does not stand any more, or is not for a picture on the website. Choose another',
  known: (title: string) => `This very file is here already: “${title}”. Use that one`,
  file: (kind: 'image' | 'file', why: ImageRefusal | PdfRefusal | 'missing') =>
    (kind === 'image' ? (imageRefusals as Record<string, string>) : (fileRefusals as Record<string, string>))[
      why
    ] ?? '',
  words: (mistakes: Record<string, AssetMistake>) =>
    Object.fromEntries(Object.entries(mistakes).map(([field, code]) => [field, wordMistakes[code]])),
}

/** "120 KB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
