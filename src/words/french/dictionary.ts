import type { Dictionary } from '../dictionary.js';
import { failures } from './failures.js';
import { groups } from './groups.js';
import { labels } from './labels.js';
import { links } from './links.js';
import { outcomes } from './outcomes.js';
import { problems } from './problems.js';
import { queue } from './queue.js';
import { vipStanding } from './vip.js';

export const french: Dictionary = { labels, problems, failures, groups, vipStanding, ...links, ...outcomes, queue };
