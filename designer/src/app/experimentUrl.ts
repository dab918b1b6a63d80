/** Where an experiment is seen: under a segment of its own, so that one may be called anything. */
export const experimentUrl = (name: string) => `/experiments/of/${encodeURIComponent(name)}`;
