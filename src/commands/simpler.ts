const OPENS = String.raw`(?:(?:sorry|hm+|um+|uh|oh|no|nope|but|and|so|ok|okay|well|please|pls)[\s,.!]+)*`;
const TIRED = String.raw`(?: (?:it|this|that|a thing|anything|any of (?:it|this|that)|a word(?: of (?:it|this|that))?|what (?:it|this|that) (?:is|means|does)|at all|yet|still|sorry|please|pls|really))*`;
const SUBJECT = String.raw`(?:(?:it|this|that|the (?:answer|explanation))(?:'s| is| was)?|thats|its|this is all)`;

/** What people say of an answer that was too much for them, in full. */
const SAID = [
  // "I still don't get it", "didn't understand a word", "can't follow"
  String.raw`(?:i )?(?:(?:still|really|just|also) )*(?:do not|don'?t|dont|did not|didn'?t|didnt|can'?t|cant|cannot) (?:(?:still|really|quite|fully) )*(?:understand|get|follow|grasp)${TIRED}`,
  // "I am lost", "still confused"
  String.raw`(?:(?:i am|i'?m|im) )?(?:(?:still|totally|completely|a bit|so|even more|more) )*(?:lost|confused)(?: now)?`,
  // "too hard", "that is too technical for me"
  String.raw`(?:${SUBJECT} )?(?:(?:still|way|far|a bit|much) )*too (?:hard|complicated|complex|difficult|technical|advanced|abstract|much)(?: (?:for me|to (?:understand|follow)))?`,
  // "simpler please", "can you explain it in simpler words", "explain it like I'm five"
  String.raw`(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:(?:explain|say|put|try|tell)(?: me)?(?: (?:it|this|that))?(?: again)? )?(?:(?:a bit |even )?(?:simpler|easier|more simply|simply)|(?:in|with|using) (?:\w+ )?(?:simpler|easier|simple|easy|plain|other) (?:words|terms|english|language)|like (?:i'?m|im|i am) (?:five|5|a (?:kid|child|beginner))|eli5)(?: words| terms)?(?: again)?`,
  // "makes no sense to me"
  String.raw`(?:${SUBJECT} )?(?:makes no sense|doesn'?t make (?:any )?sense|does not make (?:any )?sense)(?: to me)?`,
  String.raw`huh`,
];

const SIMPLER = new RegExp(`^${OPENS}(?:${SAID.join('|')})(?:[\\s,]+(?:sorry|please|pls))?[\\s?!.]*$`, 'iu');

/** Whether a line asks for the last answer again in simpler words: "I still don't get it", "too hard". */
export function asksSimpler(line: string): boolean {
  return SIMPLER.test(line);
}
