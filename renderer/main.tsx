import './schema-setup.ts';
import './api/token.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/chips.css';
import './styles/floating.css';
import './styles/page.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/start.css';
import './styles/supplier.css';
import './styles/import.css';
import './styles/transfers.css';
import './styles/narrow.css';
import './styles/grid.css';
import './styles/suppliers.css';
import './styles/grid-cells.css';
import './styles/calendar.css';
import './styles/places.css';
import './styles/what-if.css';
import './styles/evidence.css';
import './styles/tia.css';
import './styles/history.css';
import './styles/jobs.css';
import './styles/sharing.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLocalState } from './api/local-state.ts';
import { App } from './app.tsx';

/**
 * Longest wait for the stored local state before the first paint, in milliseconds. If it arrives later, it is
 * still applied.
 */
const PATIENCE = 2000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await Promise.race([loadLocalState(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
