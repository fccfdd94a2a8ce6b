import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './connect.ts';
import { FrontDoor } from './parts/front-door.tsx';
import './styles/base.css';
import './styles/home.css';
import './styles/profiles.css';
import './styles/review.css';
import './styles/document.css';
import './styles/findings.css';
import { giveStylesTheNonce } from './styles/style-nonce.ts';
import { Theme } from './styles/theme.tsx';

giveStylesTheNonce();
const root = createRoot(document.getElementById('root') ?? document.body);

function start(): void {
  root.render(<Theme><FrontDoor state="starting" onRetry={start} /></Theme>);
  connect().then(
    (connection) => root.render(<StrictMode><Theme><App connection={connection} /></Theme></StrictMode>),
    () => root.render(<Theme><FrontDoor state="lost" onRetry={start} /></Theme>),
  );
}

start();
