// Where whoever started this process holds a line to it, the end of the line is the end of them. Asked once, before it can be cut.
const isHeld = process.connected

/**
 * Waits for SIGINT or SIGTERM, or until the process that started this one and holds a line to it (`npm start`) is gone. A second signal
 * ends the process at once, for people who are out of patience.
 */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      process.off('disconnect', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    if (!isHeld) return
    if (process.connected) process.on('disconnect', stop)
    else stop()
  })
}
