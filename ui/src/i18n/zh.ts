import { bottleneck } from './zh/bottleneck.ts';
import { chain } from './zh/chain.ts';
import { common } from './zh/common.ts';
import { compare } from './zh/compare.ts';
import { decide } from './zh/decide.ts';
import { explore } from './zh/explore.ts';
import { glossary } from './zh/glossary.ts';
import { help } from './zh/help.ts';
import { lists } from './zh/lists.ts';
import { overview } from './zh/overview.ts';
import { path } from './zh/path.ts';
import { picture } from './zh/picture.ts';
import { print } from './zh/print.ts';
import { question } from './zh/question.ts';
import { scenario } from './zh/scenario.ts';
import { scene } from './zh/scene.ts';
import { search } from './zh/search.ts';
import { tools } from './zh/tools.ts';
import { words } from './zh/words.ts';

/** Chinese messages by area. English has exactly the same keys. */
export const zh = {
  common,
  overview,
  path,
  picture,
  bottleneck,
  chain,
  explore,
  lists,
  scene,
  tools,
  search,
  compare,
  decide,
  scenario,
  help,
  glossary,
  print,
  question,
  words,
};
