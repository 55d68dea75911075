// Loaded into a child that must not outlive the process that started it, however that one ended (`node --import`).
// The child may start others of its own with the same options: they are left alone.
if (process.channel && process.env.UNDERSIGNED_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
