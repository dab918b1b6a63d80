/** The address of a calendar. */
export const calendarUrl = (name: string) => `/settings/calendars/${encodeURIComponent(name)}`;
