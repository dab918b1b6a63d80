import { Route, Routes } from 'react-router';
import { RunCompare } from './RunCompare';
import { RunList } from './RunList';
import { RunPage } from './RunPage';
import { SchedulePage } from './SchedulePage';
import './runs.css';

export default function RunsPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<RunList />} />
        <Route path="schedule" element={<SchedulePage />} />
        <Route path="compare" element={<RunCompare />} />
        <Route path=":id" element={<RunPage />} />
      </Routes>
    </div>
  );
}
