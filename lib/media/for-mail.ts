/** Wide enough to be sharp on a telephone: mail shows it at most half as wide. */
export const widestForMail = 1200

/** What a picture for mail is kept as: PNG where something shines through it. */
export const mailFiles = {
  jpeg: { name: 'mail.jpg', mediaType: 'image/jpeg' },
  png: { name: 'mail.png', mediaType: 'image/png' },
}

/** Where the store keeps what was made of a picture for mail: one of these, or nothing yet. */
export function mailPictureKeys(storageKey: string): string[] {
  return Object.values(mailFiles).map(({ name }) => `${storageKey}/${name}`)
}

/** Which of the widths that were made of a picture goes into mail: the first that is wide enough, else the widest. */
export function widthForMail(widths: readonly number[]): number | null {
  const sorted = [...widths].sort((a, b) => a - b)
  return sorted.find((width) => width >= widestForMail) ?? sorted.at(-1) ?? null
}
