import { mount } from 'svelte';
import App from './App.svelte';
import { language } from './state/language.svelte.ts';
import { meta } from './state/meta.svelte.ts';
import { router } from './state/router.svelte.ts';
import { theme } from './state/theme.svelte.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';
import './styles/parts.css';
import './styles/frame.css';
import './styles/print.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app element');

language.start();
theme.start();
router.start();
meta.start();
mount(App, { target });
