/** The smallest figure that so great a share of all figures does not exceed (nearest rank). @throws Error when there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const figure = figures.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(figures.length * share) - 1)]
  if (figure === undefined) throw new Error('A percentile needs at least one figure')
  return figure
}
