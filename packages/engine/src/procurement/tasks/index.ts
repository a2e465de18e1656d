import type { TaskKind } from '../task-kind.ts'
import { accept } from './accept.ts'
import { amendContract } from './amend-contract.ts'
import { answerObjection } from './answer-objection.ts'
import { answerRectification } from './answer-rectification.ts'
import { apply } from './apply.ts'
import { approve } from './approve.ts'
import { archive } from './archive.ts'
import { askConsent } from './ask-consent.ts'
import { award } from './award.ts'
import { breach } from './breach.ts'
import { budget } from './budget.ts'
import { cancel } from './cancel.ts'
import { chooseMethod } from './choose-method.ts'
import { clawBack } from './claw-back.ts'
import { consent } from './consent.ts'
import { donation } from './donation.ts'
import { dueDiligence } from './due-diligence.ts'
import { evaluate } from './evaluate.ts'
import { finalOffer } from './final-offer.ts'
import { formPanel } from './form-panel.ts'
import { fundReview } from './fund-review.ts'
import { inspect } from './inspect.ts'
import { invite } from './invite.ts'
import { notice } from './notice.ts'
import { objection } from './objection.ts'
import { pay } from './pay.ts'
import { plan } from './plan.ts'
import { publicNotice } from './public-notice.ts'
import { publish } from './publish.ts'
import { rectify } from './rectify.ts'
import { refine } from './refine.ts'
import { refund } from './refund.ts'
import { relaunch } from './relaunch.ts'
import { replaceMember } from './replace-member.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { sanction } from './sanction.ts'
import { screen } from './screen.ts'
import { settle } from './settle.ts'
import { signContract } from './sign-contract.ts'
import { takeOver } from './take-over.ts'
import { takeoverPlan } from './takeover-plan.ts'
import { survey } from './survey.ts'
import { surveyDraw } from './survey-draw.ts'
import { terminate } from './terminate.ts'
import { verifyRectification } from './verify-rectification.ts'
import { withdraw } from './withdraw.ts'

const all: readonly TaskKind[] = [
  plan,
  budget,
  approve,
  askConsent,
  consent,
  chooseMethod,
  notice,
  invite,
  apply,
  screen,
  dueDiligence,
  formPanel,
  finalOffer,
  replaceMember,
  review,
  publicNotice,
  objection,
  answerObjection,
  award,
  refine,
  takeoverPlan,
  signContract,
  amendContract,
  pay,
  report,
  inspect,
  fundReview,
  rectify,
  answerRectification,
  verifyRectification,
  surveyDraw,
  survey,
  evaluate,
  accept,
  breach,
  clawBack,
  refund,
  settle,
  publish,
  archive,
  donation,
  sanction,
  takeOver,
  terminate,
  cancel,
  withdraw,
  relaunch,
]

/** Every task kind by its name. */
export const taskKinds: ReadonlyMap<string, TaskKind> = new Map(all.map((kind) => [kind.kind, kind]))
