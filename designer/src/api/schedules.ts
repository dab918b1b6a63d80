import { request } from './client';
import type { Result } from './problem';
import type { Schedule, ScheduleContent, SchedulerState } from './types';

/** The schedule of each portfolio. */
export function getSchedules(signal?: AbortSignal): Promise<Result<Schedule[]>> {
  return request('GET', '/schedules', { signal });
}

export function saveSchedule(portfolio: number, content: ScheduleContent, etag: string): Promise<Result<Schedule>> {
  return request('PUT', `/schedules/${portfolio}`, { body: content, ifMatch: etag });
}

/** Whether nights would start by themselves. */
export function getSchedulerState(signal?: AbortSignal): Promise<Result<SchedulerState>> {
  return request('GET', '/schedules/status', { signal });
}
