import { expect as hasty } from '@playwright/test'

/** Waits for what a page comes to show; how long it takes is no promise, so a busy machine is given time. */
export const expect = hasty.configure({ timeout: 30_000 })
