/** The next weekday after a date (YYYY-MM-DD); bank holidays are the server's to know. */
export function nextBusinessDate(after: string): string {
  const day = new Date(`${after}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1); while (isWeekend(day));
  return day.toISOString().slice(0, 10);
}

export function isWeekday(date: string): boolean {
  return date !== '' && !isWeekend(new Date(`${date}T00:00:00Z`));
}

const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;
