"""Poses as joints in body units: the ground is 0, standing shoulders are at 1, +x is forward."""

from __future__ import annotations

from dataclasses import dataclass

Joint = tuple[float, float]


Limb = tuple[Joint, Joint]


@dataclass(frozen=True)
class Pose:
    """Near and far leg as (knee, foot), near and far arm as (elbow, hand); `front`: the far arm is seen too."""

    hip: Joint
    chest: Joint
    near_leg: Limb
    far_leg: Limb
    near_arm: Limb
    far_arm: Limb
    tilt: float = 0.0
    front: bool = False
    look: str = "open"


HANG_N: Limb = ((0.2, 0.78), (0.19, 0.54))


HANG_F: Limb = ((-0.2, 0.78), (-0.19, 0.54))


LEG_N: Limb = ((0.085, 0.3), (0.1, 0.03))


LEG_F: Limb = ((-0.085, 0.3), (-0.1, 0.03))


TOP: Joint = (0.0, 1.0)


HIP: Joint = (0.0, 0.57)


FLOOR_N: Limb = ((0.34, 0.11), (0.04, 0.06))


FLOOR_F: Limb = ((-0.32, 0.1), (-0.02, 0.05))


CHAIR_N: Limb = ((0.36, 0.36), (0.34, 0.03))


CHAIR_F: Limb = ((0.3, 0.36), (0.24, 0.03))


POSES: dict[str, Pose] = {
    "stand": Pose(HIP, TOP, LEG_N, LEG_F, HANG_N, HANG_F),
    "calm": Pose(
        HIP, TOP, LEG_N, LEG_F, ((0.23, 0.78), (0.06, 0.62)), ((-0.23, 0.78), (-0.04, 0.61)), front=True
    ),
    "wave": Pose(HIP, TOP, LEG_N, LEG_F, HANG_N, ((-0.32, 1.0), (-0.4, 1.3)), tilt=0.05, look="joy"),
    "greet": Pose(HIP, TOP, LEG_N, LEG_F, ((0.36, 0.98), (0.5, 1.26)), HANG_F, tilt=-0.05, look="joy"),
    "walk": Pose(
        HIP,
        (0.03, 1.0),
        ((0.15, 0.31), (0.2, 0.03)),
        ((-0.06, 0.28), (-0.24, 0.07)),
        ((-0.1, 0.78), (-0.04, 0.56)),
        ((0.2, 0.8), (0.3, 0.6)),
    ),
    "run": Pose(
        (0.0, 0.6),
        (0.13, 1.02),
        ((0.28, 0.5), (0.26, 0.2)),
        ((-0.14, 0.34), (-0.44, 0.36)),
        ((-0.12, 0.82), (-0.02, 0.6)),
        ((0.36, 0.84), (0.5, 1.0)),
        look="joy",
    ),
    "kick": Pose(
        (0.0, 0.58),
        (-0.1, 1.0),
        ((0.26, 0.46), (0.52, 0.28)),
        ((-0.02, 0.3), (-0.1, 0.03)),
        ((-0.3, 0.92), (-0.5, 0.96)),
        ((0.14, 0.82), (0.36, 0.86)),
        look="joy",
    ),
    "jump": Pose(
        (0.0, 0.84),
        (0.03, 1.26),
        ((0.18, 0.62), (0.02, 0.42)),
        ((-0.08, 0.56), (-0.28, 0.44)),
        ((0.3, 1.36), (0.38, 1.66)),
        ((-0.28, 1.36), (-0.36, 1.64)),
        look="joy",
    ),
    "cheer": Pose(
        HIP, TOP, LEG_N, LEG_F, ((0.3, 1.08), (0.34, 1.38)), ((-0.3, 1.08), (-0.34, 1.38)), look="joy"
    ),
    "point": Pose(HIP, TOP, LEG_N, LEG_F, HANG_N, ((-0.36, 0.96), (-0.56, 1.14)), tilt=0.04, look="joy"),
    "show": Pose(HIP, TOP, LEG_N, LEG_F, ((0.32, 0.84), (0.54, 0.94)), HANG_F, tilt=0.05, look="joy"),
    "hold": Pose(
        HIP, TOP, LEG_N, LEG_F, ((0.24, 0.78), (0.12, 0.7)), ((-0.22, 0.78), (-0.08, 0.7)), front=True
    ),
    "give": Pose(
        HIP,
        (0.04, 1.0),
        LEG_N,
        LEG_F,
        ((0.24, 0.8), (0.42, 0.8)),
        ((0.1, 0.78), (0.38, 0.76)),
        tilt=0.05,
        look="joy",
    ),
    "read": Pose(
        HIP,
        TOP,
        LEG_N,
        LEG_F,
        ((0.22, 0.78), (0.15, 0.8)),
        ((-0.2, 0.78), (-0.1, 0.8)),
        tilt=0.06,
        front=True,
        look="down",
    ),
    "salute": Pose(HIP, TOP, LEG_N, LEG_F, ((0.33, 1.08), (0.16, 1.36)), HANG_F),
    "lift": Pose(
        HIP,
        TOP,
        LEG_N,
        LEG_F,
        ((0.3, 0.92), (0.42, 1.12)),
        ((-0.2, 0.78), (-0.12, 0.6)),
        tilt=-0.04,
        look="joy",
    ),
    "sit": Pose(
        (0.0, 0.38),
        (0.0, 0.82),
        CHAIR_N,
        CHAIR_F,
        ((0.2, 0.62), (0.34, 0.56)),
        ((0.08, 0.6), (0.3, 0.54)),
        tilt=0.04,
    ),
    "sitwave": Pose(
        (0.0, 0.38),
        (0.0, 0.82),
        CHAIR_N,
        CHAIR_F,
        ((0.2, 0.62), (0.34, 0.56)),
        ((-0.3, 0.86), (-0.36, 1.14)),
        look="joy",
    ),
    "sitread": Pose(
        (0.0, 0.38),
        (0.02, 0.82),
        CHAIR_N,
        CHAIR_F,
        ((0.18, 0.6), (0.32, 0.68)),
        ((0.08, 0.6), (0.28, 0.66)),
        tilt=0.08,
        look="down",
    ),
    "desk": Pose(
        (0.0, 0.5),
        (0.02, 0.98),
        LEG_N,
        LEG_F,
        ((0.26, 0.76), (0.14, 0.66)),
        ((-0.22, 0.76), (-0.08, 0.65)),
        tilt=0.06,
        front=True,
        look="down",
    ),
    "hand_up": Pose(
        (0.0, 0.5),
        (0.0, 0.98),
        LEG_N,
        LEG_F,
        ((0.24, 0.76), (0.02, 0.66)),
        ((-0.3, 1.06), (-0.3, 1.42)),
        tilt=0.0,
        look="joy",
    ),
    "floor": Pose(
        (0.0, 0.1),
        (0.0, 0.54),
        FLOOR_N,
        FLOOR_F,
        ((0.24, 0.34), (0.2, 0.16)),
        ((-0.22, 0.34), (-0.18, 0.16)),
        look="joy",
    ),
    "floorread": Pose(
        (0.0, 0.1),
        (0.02, 0.54),
        FLOOR_N,
        FLOOR_F,
        ((0.22, 0.34), (0.14, 0.3)),
        ((-0.2, 0.34), (-0.1, 0.3)),
        tilt=0.08,
        front=True,
        look="down",
    ),
    "floorplay": Pose(
        (0.0, 0.1),
        (0.06, 0.53),
        FLOOR_N,
        FLOOR_F,
        ((0.26, 0.34), (0.4, 0.2)),
        ((0.04, 0.3), (0.3, 0.16)),
        tilt=0.08,
        look="down",
    ),
    "kneel": Pose(
        (-0.06, 0.27),
        (0.14, 0.68),
        ((0.16, 0.05), (-0.22, 0.04)),
        ((0.24, 0.3), (0.2, 0.03)),
        ((0.24, 0.46), (0.42, 0.3)),
        ((0.34, 0.5), (0.5, 0.32)),
        tilt=0.1,
        look="down",
    ),
    "bend": Pose(
        (-0.08, 0.56),
        (0.16, 0.9),
        ((0.1, 0.3), (0.06, 0.03)),
        ((-0.1, 0.3), (-0.14, 0.03)),
        ((0.24, 0.68), (0.38, 0.5)),
        ((0.34, 0.7), (0.48, 0.54)),
        tilt=0.1,
        look="down",
    ),
    "paint": Pose(
        HIP, TOP, LEG_N, LEG_F, ((0.2, 0.78), (0.16, 0.62)), ((0.26, 0.88), (0.46, 0.98)), tilt=0.04
    ),
    "strum": Pose(
        HIP,
        TOP,
        LEG_N,
        LEG_F,
        ((0.24, 0.76), (0.1, 0.66)),
        ((-0.3, 0.84), (-0.42, 0.9)),
        tilt=-0.05,
        front=True,
        look="down",
    ),
    "drum": Pose(
        HIP,
        TOP,
        LEG_N,
        LEG_F,
        ((0.34, 0.86), (0.4, 1.06)),
        ((-0.3, 0.8), (-0.1, 0.72)),
        front=True,
        look="joy",
    ),
    "arabesque": Pose(
        (0.0, 0.6),
        (0.0, 1.03),
        ((0.06, 0.32), (0.02, 0.03)),
        ((-0.2, 0.38), (-0.4, 0.2)),
        ((0.26, 1.18), (0.2, 1.48)),
        ((-0.3, 0.98), (-0.54, 1.08)),
        tilt=-0.06,
        look="calm",
    ),
    "sway": Pose(
        (0.06, 0.57),
        (-0.03, 1.0),
        ((0.14, 0.32), (0.04, 0.03)),
        ((-0.04, 0.3), (-0.2, 0.04)),
        ((0.2, 1.14), (0.04, 1.44)),
        ((-0.24, 0.84), (-0.4, 0.7)),
        tilt=0.08,
        look="calm",
    ),
    "open_arms": Pose(
        HIP, TOP, LEG_N, LEG_F, ((0.34, 0.9), (0.58, 0.98)), ((-0.34, 0.9), (-0.58, 0.98)), look="joy"
    ),
    "lean": Pose(
        (-0.04, 0.57),
        (0.12, 0.97),
        LEG_N,
        LEG_F,
        ((0.26, 0.76), (0.36, 0.62)),
        ((0.0, 0.74), (0.2, 0.62)),
        tilt=0.1,
    ),
}
