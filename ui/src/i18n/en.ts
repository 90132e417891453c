import { bottleneck } from './en/bottleneck.ts';
import { chain } from './en/chain.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { decide } from './en/decide.ts';
import { explore } from './en/explore.ts';
import { glossary } from './en/glossary.ts';
import { help } from './en/help.ts';
import { lists } from './en/lists.ts';
import { overview } from './en/overview.ts';
import { path } from './en/path.ts';
import { picture } from './en/picture.ts';
import { print } from './en/print.ts';
import { question } from './en/question.ts';
import { scenario } from './en/scenario.ts';
import { scene } from './en/scene.ts';
import { search } from './en/search.ts';
import { tools } from './en/tools.ts';
import { words } from './en/words.ts';

/** English messages by area; each area is checked against the keys of its Chinese twin. */
export const en = {
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
