package symshift.engine.diagnosis;

import symshift.engine.link.LinkStage;

/** A file and the stage it is taken for. */
record Placed(StageRole role, LinkStage stage) {
  Placed as(StageRole other) {
    return new Placed(other, stage.named(other.name()));
  }

  Placed asFinal() {
    return as(new StageRole(role.name(), StageRole.FINAL, role.map()));
  }

  int ordinal() {
    return role.ordinal();
  }
}
