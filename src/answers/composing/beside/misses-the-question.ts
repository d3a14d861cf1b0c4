import type { Draft } from '../../../domain.ts';
import { namesNoMember } from '../choosing/members.ts';
import { isOfOtherName } from '../deciding/called.ts';
import { isOfOtherThing } from '../deciding/done.ts';
import { lacksNumber } from '../deciding/explain.ts';
import { isOfOtherAge } from '../facts/of-an-age.ts';
import { lacksResult } from '../reckoning/not-done.ts';
import { tellsOneStage } from '../reckoning/of-stages.ts';
import type { Material } from '../saying/drafting.ts';
import { tellsAskersOwn } from './askers-own.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import { isBeyondWhatIsTold } from './beyond-what-is-told.ts';
import { leavesStateUnsaid } from './english-states.ts';
import { isOfNow } from './long-ago.ts';
import { leavesMeasureUnsaid } from './measures-said.ts';
import { tellsNoNames } from './names-told.ts';
import { tellsNoneSpent } from './none-spent.ts';
import { tellsOnlySome } from './not-all.ts';
import { isNotAmong } from './not-among.ts';
import { isNotCompared } from './not-compared.ts';
import { tellsOneOfAlike } from './one-of-alike.ts';
import { isOfOtherAct } from './other-act.ts';
import { isOfOtherAspect } from './other-aspect.ts';
import { isOfOneWork, isOfOtherBody, isOfOtherFirmTold } from './other-body.ts';
import { isOfOtherBound } from './other-bound.ts';
import { isOfBranchAlone, isOfOtherBranch, isOfOtherTrade, isOfSome } from './other-branch.ts';
import { isOfOtherClause } from './other-clause.ts';
import { isNotAbroad, isOfOtherCountry } from './other-country.ts';
import { isOfNoSuchList, isOfOtherDesignationTold, isOfOtherMany } from './other-designation.ts';
import { isOfOtherIndex } from './other-index.ts';
import { isOfOtherKindTold } from './other-kind.ts';
import { isOfOtherKindOfAnswer } from './other-kind-of-answer.ts';
import { isOfOtherNameTold } from './other-name.ts';
import { isOfOtherOperands } from './other-operands.ts';
import { isOfOtherParty } from './other-party.ts';
import { isOfAllBodies, isOfOtherPeople } from './other-people.ts';
import { isOfOtherPerformer } from './other-performer.ts';
import { isOfOtherPlaceTold } from './other-place-told.ts';
import { isOfOtherScopeTold } from './other-scope.ts';
import { isOfOtherSite } from './other-site.ts';
import { isOfOtherStageTold } from './other-stage-told.ts';
import { isOfOtherTeller } from './other-teller.ts';
import { isOfOtherTerm } from './other-term.ts';
import { isOfOtherThanAsked } from './other-than-asked.ts';
import { isOfOtherThreshold } from './other-threshold.ts';
import { tellsOtherWhich } from './other-which.ts';
import { isOfWholeOrOtherPart } from './part-asked.ts';
import { tellsPenalty } from './penalties.ts';
import { leavesPredicateUnsaid } from './predicate-said.ts';
import { lacksWhatIsAsked } from './says-where.ts';
import { tellsGrowthOfOther, tellsOnlyShareOf, tellsShareOfOther } from './share-of-other.ts';
import { isOfUnlikeOperands } from './unlike-operands.ts';
import { isOfUnnamedCity, isOfUnnamedPlace } from './unnamed-place.ts';
import { leavesUnsaid } from './unsaid.ts';
import { tellsOtherHead } from './who-and-when.ts';

/** Whether what an answer tells is not what was asked, however many words of the question it meets. */
export const missesTheQuestion = (draft: Draft, material: Material): boolean =>
  leavesUnsaid(draft, material.query) ||
  isBesideThePoint(draft, material.query, material.known.articles) ||
  tellsAskersOwn(draft, material.query) ||
  isOfNow(draft, material) ||
  isOfOtherThing(draft, material) ||
  isOfOtherName(draft, material) ||
  lacksNumber(draft, material) ||
  isOfOtherThanAsked(draft, material) ||
  isOfOtherTerm(draft, material) ||
  isOfOtherThreshold(draft, material) ||
  isOfOtherAspect(draft, material.query) ||
  isOfOtherOperands(draft, material.query, material.known.articles) ||
  isOfUnlikeOperands(draft, material) ||
  tellsShareOfOther(draft, material.query) ||
  tellsGrowthOfOther(draft, material) ||
  tellsOnlyShareOf(draft, material.query) ||
  isOfOtherAct(draft, material.query) ||
  isOfOtherAge(draft, material.query) ||
  isOfOtherBound(draft, material.query) ||
  isOfOtherBody(draft, material) ||
  isOfOtherBranch(draft, material) ||
  isOfBranchAlone(draft, material) ||
  isOfOtherTrade(draft, material) ||
  isOfSome(draft, material.query) ||
  isOfOtherFirmTold(draft, material) ||
  isOfUnnamedPlace(draft, material) ||
  isOfUnnamedCity(draft, material) ||
  isOfOtherCountry(draft, material) ||
  isNotAbroad(draft, material) ||
  isOfOtherPlaceTold(draft, material) ||
  isOfOneWork(draft, material) ||
  leavesMeasureUnsaid(draft, material.query) ||
  isOfOtherClause(draft, material) ||
  isOfOtherScopeTold(draft, material) ||
  isOfOtherSite(draft, material) ||
  isOfWholeOrOtherPart(draft, material) ||
  isOfOtherParty(draft, material) ||
  isOfOtherTeller(draft, material) ||
  tellsOtherHead(draft, material) ||
  isOfOtherPeople(draft, material) ||
  isOfAllBodies(draft, material) ||
  isOfOtherPerformer(draft, material) ||
  isOfOtherDesignationTold(draft, material) ||
  isOfNoSuchList(draft, material) ||
  isOfOtherMany(draft, material) ||
  isBeyondWhatIsTold(draft, material) ||
  isOfOtherKindTold(draft, material) ||
  isOfOtherKindOfAnswer(draft, material) ||
  isOfOtherIndex(draft, material.query) ||
  isOfOtherNameTold(draft, material) ||
  lacksWhatIsAsked(draft, material.query) ||
  tellsOtherWhich(draft, material.query) ||
  tellsOneOfAlike(draft, material) ||
  namesNoMember(draft, material.query) ||
  tellsNoneSpent(draft, material.query) ||
  tellsPenalty(draft, material.query) ||
  isNotCompared(draft, material.query) ||
  tellsNoNames(draft, material.query) ||
  tellsOnlySome(draft, material.query) ||
  leavesPredicateUnsaid(draft, material) ||
  leavesStateUnsaid(draft, material) ||
  isOfOtherStageTold(draft, material.query) ||
  tellsOneStage(draft, material.query) ||
  isNotAmong(draft, material.query, material.known.articles) ||
  lacksResult(draft, material.query);
