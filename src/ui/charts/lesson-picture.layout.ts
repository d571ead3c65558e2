import { line, scaleLinear, scalePoint } from 'd3';

/** A scenario's level of one indicator, with its interval. */
export interface PictureLevel {
  readonly id: string;
  readonly mean: number;
  readonly halfWidth: number;
  /** The scenario that the lesson is about. */
  readonly told: boolean;
}

export interface LessonPictureGeometry {
  readonly width: number;
  readonly height: number;
  /** From scenario to scenario. */
  readonly path: string;
  readonly marks: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly reach: readonly [number, number];
    readonly told: boolean;
  }[];
}

export const pictureWidth = 132;
export const pictureHeight = 60;
const edge = 8;

/** The levels of a lesson's first indicator: dots, since the scale begins where they do and bars would exaggerate. */
export function lessonPictureLayout(levels: readonly PictureLevel[]): LessonPictureGeometry {
  const ends = levels.flatMap(({ mean, halfWidth }) => [mean - halfWidth, mean + halfWidth]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const y = scaleLinear(low < high ? [low, high] : [low - 1, low + 1], [pictureHeight - edge, edge]);
  const x = scalePoint(
    levels.map(({ id }) => id),
    [edge, pictureWidth - edge],
  ).padding(levels.length > 2 ? 0 : 0.6);
  const marks = levels.map(({ id, mean, halfWidth, told }) => ({
    id,
    x: x(id) ?? edge,
    y: y(mean),
    reach: [y(mean - halfWidth), y(mean + halfWidth)] as const,
    told,
  }));
  const path = line<{ x: number; y: number }>()
    .x((mark) => mark.x)
    .y((mark) => mark.y)
    .digits(1);
  return {
    width: pictureWidth,
    height: pictureHeight,
    path: path(marks) ?? '',
    marks,
  };
}
