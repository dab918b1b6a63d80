/** The roles that somebody or some program can have, from the server's own table. */
export const roles = ['admin', 'analyst', 'approver', 'supervisor', 'collector', 'auditor', 'firm'] as const;
