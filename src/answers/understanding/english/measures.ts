/** What is measured, where `what is the … of` asks for a figure. */
const measure =
  /\b(?:capacity|length|number|amount|value|size|(?<!\b(?:tech|business|scenic|urban|rural|residential|mountain|pilot|core|central|port|(?:north|south|east|west)(?:ern)?)[ -])area|rate|cost|price|volume|height|width|distance|speed|share|total|density|output|income|investment|budget|age|score|coverage|level|throughput|revenue|sales|profit|consumption|population|turnover|traffic)\b/iu;

/** What was the average yield: a number; what the fee is for is none. */
const ofPrice = /^\W*what (?:is|was|are|were) (?:the )?(?:\w+ ){0,3}(?:yield|wage|salary|fare|fee|toll|rent)\b/iu;

/** What the director says is no number, whatever it is that he directs. */
const asksOther = /^\W*(?:who|when|where|why|which|how)\b|\bsa(?:y|id|ys)\b/iu;

export const asksMeasure = (plain: string): boolean =>
  (measure.test(plain) || ofPrice.test(plain)) && !asksOther.test(plain);

/** What output has the plant reached: how much of it, and not which. */
export const isMeasured = (word: string): boolean =>
  /^(?:output|revenue|profit|income|turnover|price|capacity|investment|population|cost)$/u.test(word);
