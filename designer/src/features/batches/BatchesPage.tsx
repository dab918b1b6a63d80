import { Route, Routes } from 'react-router';
import { BatchList } from './BatchList';
import { BatchPage } from './BatchPage';

export default function BatchesPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<BatchList />} />
        <Route path=":id" element={<BatchPage />} />
      </Routes>
    </div>
  );
}
