/** The clock is read here, at the edge; nothing further inside asks for the time. */
export const currentMonth = (): string => new Date().toISOString().slice(0, 7);
