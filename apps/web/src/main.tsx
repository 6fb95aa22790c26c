import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { queryClient } from './app/queries';
import { LanguageProvider, loadText, rememberedLanguage } from './i18n';
import './ui/fonts.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/print.css';

const language = rememberedLanguage();
document.documentElement.lang = language;

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

void loadText(language).then((text) =>
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider language={language} text={text}>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  ),
);
