import { Route, Routes } from 'react-router';
import { QueueList } from './QueueList';
import { QueuePage } from './QueuePage';

export default function QueuesPage() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<QueueList />} />
        <Route path=":queue" element={<QueuePage />} />
      </Routes>
    </div>
  );
}
