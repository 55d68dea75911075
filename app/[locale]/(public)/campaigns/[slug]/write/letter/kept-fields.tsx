/** What was typed before, carried along unseen: nothing is lost on the way through a question. */
export function KeptFields({ values, except }: { values: Record<string, string>; except: string[] }) {
  return Object.entries(values)
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
