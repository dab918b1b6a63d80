import { Route, Routes } from 'react-router';
import { RunCompare } from './RunCompare';
import { RunList } from './RunList';
import { RunPage } from './RunPage';

export default function RunsPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<RunList />} />
        <Route path="compare" element={<RunCompare />} />
        <Route path=":id" element={<RunPage />} />
      </Routes>
    </div>
  );
}
