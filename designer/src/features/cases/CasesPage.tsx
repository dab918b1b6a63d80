import { Route, Routes } from 'react-router';
import { CaseList } from './CaseList';
import { CasePage } from './CasePage';

export default function CasesPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<CaseList />} />
        <Route path=":id" element={<CasePage />} />
      </Routes>
    </div>
  );
}
