import { toNumber } from '../../../core/chart-words.ts';
import type { Block } from '../../../core/reply.ts';
import type { Calibration } from '../../../learn/calibration.ts';
import { strong } from '../../cards/passages.ts';
import { counted, percent } from '../../quiz/cards/words.ts';
import type { Calibrated } from '../fits.ts';

/** Fewer predictions say nothing about the model. */
const ENOUGH_PREDICTED = 100;

/** How true predictions were, and whether bending them to the people here helps. */
export function predictionBlocks(calibrated: Calibrated | undefined): readonly Block[] {
  if (calibrated === undefined)
    return [{ type: 'text', text: ['Nothing has been asked a second time yet, so there was nothing to predict.'] }];
  const { raw, fitted } = calibrated;
  if (raw.answers < ENOUGH_PREDICTED) {
    const there = `${counted(raw.answers, 'prediction')} so far; it takes ${String(ENOUGH_PREDICTED)} to say how true they are.`;
    return [{ type: 'text', text: [there] }];
  }
  const alarm: Block = {
    type: 'note',
    tone: 'warning',
    text: [
      strong('Predictions are off here: '),
      `by ${(raw.rmse * 100).toFixed(1)} points of a hundred, where 5 are the most that is fine. `,
      fitted !== undefined && fitted.rmse < raw.rmse
        ? `They are bent to the people here now, which leaves ${(fitted.rmse * 100).toFixed(1)}.`
        : 'Bending them to the people here does not help yet.',
    ],
  };
  return [...(raw.alarm ? [alarm] : []), { type: 'fields', fields: factsOf(raw) }];
}

function factsOf({ answers, expected, right, logLoss, constantLogLoss, rmse, auc }: Calibration) {
  return [
    { name: 'Answers', value: [toNumber(answers)] },
    { name: 'Expected to be right', value: [percent(expected)] },
    { name: 'Were right', value: [percent(right)] },
    {
      name: 'Log loss',
      value: [`${logLoss.toFixed(3)}, against ${constantLogLoss.toFixed(3)} for always saying ${percent(right)}`],
    },
    { name: 'RMSE (bins)', value: [rmse.toFixed(3)] },
    { name: 'AUC', value: [auc === undefined ? 'too few answers' : auc.toFixed(2)] },
  ];
}
