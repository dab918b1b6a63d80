import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { fetchPage } from './app/router';
import { startLanguage } from './i18n';

startLanguage();
// Beside the question who is there, not after its answer.
fetchPage(window.location.pathname);
const root = document.getElementById('root');
if (root === null) throw new Error('An element with the id "root" was expected in index.html.');
createRoot(root).render(<StrictMode><App /></StrictMode>);
