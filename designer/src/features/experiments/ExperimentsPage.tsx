import { Route, Routes } from 'react-router';
import { ExperimentEdit, ExperimentNew } from './ExperimentEdit';
import { ExperimentList } from './ExperimentList';
import { ExperimentPage } from './ExperimentPage';

export default function ExperimentsPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ExperimentList />} />
        <Route path="new" element={<ExperimentNew />} />
        <Route path="of/:name" element={<ExperimentPage />} />
        <Route path="of/:name/edit" element={<ExperimentEdit />} />
      </Routes>
    </div>
  );
}
