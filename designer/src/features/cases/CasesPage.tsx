import { Route, Routes } from 'react-router';
import { CaseList } from './CaseList';
import { CasePage } from './CasePage';
import { MessagePage } from './MessagePage';

export default function CasesPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<CaseList />} />
        <Route path=":id" element={<CasePage />} />
        <Route path=":id/messages/:key" element={<MessagePage />} />
      </Routes>
    </div>
  );
}
