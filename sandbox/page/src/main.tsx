import './no-code-of-text';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const page = document.getElementById('page');
if (!page) throw new Error('Expected an element with the id "page" in index.html.');
createRoot(page).render(<App />);
