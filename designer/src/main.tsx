import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLanguage } from './i18n';

startLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('An element with the id "root" was expected in index.html.');
createRoot(root).render(<StrictMode><App /></StrictMode>);
