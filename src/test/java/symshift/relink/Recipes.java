package symshift.relink;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One recipe for each {@link Kind}. */
final class Recipes {
  /** How far a branch reaches from the instruction after the next one. Source: ARM, bl. */
  private static final long REACH = 0x1fffffc;

  private static final String FLIPPING = "__per_cpu_end";
  private static final String BEHIND = "__stop_notes";
  private static final String NAMES = "kallsyms_names";
  private static final int TRIES = 8;

  private Recipes() {}

  static Setup make(Kind kind, Draft draft) {
    return switch (kind) {
      case EMPTY_SECTION -> emptySection(draft);
      case CASCADE -> cascade(draft);
      case ABSORBED -> absorbed(draft);
      case MODERN_NM -> modernNm(draft);
      case CONTROL -> control(draft);
      case OSCILLATION -> oscillation(draft);
      case VENEER -> veneer(draft);
      case VENEER_CHAIN -> veneerChain(draft);
      case VENEER_FILTERED -> veneerFiltered(draft);
      case THUNK -> thunk(draft);
      case RANGE_EDGE -> rangeEdge(draft);
      case FUNCTION_PADDING -> functionPadding(draft);
      case ABSOLUTE -> absolute(draft);
      case NEW_LABEL -> newLabel(draft);
      case RENAMED -> renamed(draft);
      case OBJECT_CHANGED -> objectChanged(draft);
    };
  }

  private static Setup emptySection(Draft draft) {
    return changing(draft, () -> flipping(draft, draft.program(draft.below(5) == 0), 4096));
  }

  private static Setup absorbed(Draft draft) {
    return flipping(draft, draft.program(true), 4096);
  }

  private static Setup cascade(Draft draft) {
    return changing(
        draft, () -> flipping(draft, draft.program(draft.below(3) == 0), 16 << draft.below(3)));
  }

  private static Setup modernNm(Draft draft) {
    return flipping(draft, draft.program(draft.below(3) == 0), 4096).lettersByFlags();
  }

  private static Setup control(Draft draft) {
    Layout layout = padded(draft).percpu(draft.percpu(), true);
    return passes(draft, start(draft, draft.program(draft.below(3) == 0)).layout(layout));
  }

  private static Setup absolute(Draft draft) {
    Layout layout =
        padded(draft).last("__guard_page = (ABSOLUTE(_sinittext) & 4096) ? ABSOLUTE(.) : .;");
    Setup setup = start(draft, draft.program(draft.below(3) == 0));
    for (int pages = 0; pages < 3; pages++) {
      setup = setup.layout(layout.farPad(pages * 2048L));
      Chain trial = draft.trial(setup);
      if (letter(trial.stage(1), "__guard_page") != letter(trial.stage(2), "__guard_page")) {
        break;
      }
    }
    return passes(draft, setup);
  }

  private static Setup functionPadding(Draft draft) {
    if (draft.below(3) == 0) {
      return padding(draft, draft.program(draft.below(3) == 0), 600);
    }
    return changing(draft, () -> padding(draft, TableProgram.ours("2.6.12"), 2100));
  }

  private static Setup padding(Draft draft, TableProgram program, int symbols) {
    List<String> functions = List.of("__down", "__down_interruptible", "schedule");
    Miniature miniature =
        Miniature.of(draft.random(), symbols + draft.below(600)).scheduling(functions);
    return Setup.of(miniature, program).layout(padded(draft)).aligningText();
  }

  private static Setup newLabel(Draft draft) {
    return passes(draft, start(draft, TableProgram.ours("6.2")).layout(padded(draft)));
  }

  private static Setup renamed(Draft draft) {
    Miniature miniature = draft.miniature();
    List<String> functions = Vocabulary.names(draft.random(), 20 + draft.below(30));
    List<Miniature> objects =
        IntStream.range(0, 12)
            .mapToObj(link ->
                miniature.with(
                    functions.stream()
                        .map(name -> name + ".lto_priv." + draft.below(link % 2 == 0 ? 300 : 2000))
                        .toList()))
            .toList();
    return start(draft, draft.program(draft.below(3) == 0)).layout(padded(draft)).objects(objects);
  }

  private static Setup objectChanged(Draft draft) {
    Miniature miniature = draft.miniature();
    Miniature grown = miniature.grownBy(4 * (1 + draft.below(16)));
    return start(draft, draft.program(draft.below(3) == 0))
        .layout(padded(draft))
        .objects(List.of(miniature, miniature, grown));
  }

  /**
   * The symbol behind the tables meets the end of the text, or the start of the init text. A trial
   * finds out where that is; then the padding puts the symbol there, or not.
   */
  private static Setup rangeEdge(Draft draft) {
    return passes(draft, changing(draft, () -> atEdge(draft)));
  }

  private static Setup atEdge(Draft draft) {
    Setup setup = start(draft, draft.program(draft.below(3) == 0)).textOnly();
    boolean inside = draft.below(3) > 0;
    int page = draft.below(3) > 0 ? 4096 : 16 << draft.below(4);
    Layout layout = padded(draft).aligned(page);
    layout = inside ? layout.rodataInsideText() : layout;
    int where = draft.below(8);
    if (where < 7) {
      Chain trial = draft.trial(setup.layout(layout));
      long edge = trial.stage(where < 5 ? 1 : 2).address(inside ? "__stop_unwind_tab" : BEHIND);
      layout = layout.tailPad(Math.floorMod(-edge, (long) page));
    }
    return setup.layout(layout);
  }

  private static Setup veneer(Draft draft) {
    return far(draft, unfiltered(draft), 1 + draft.below(4), 4);
  }

  private static Setup veneerFiltered(Draft draft) {
    return far(draft, draft.kernels(), 1 + draft.below(4), 4);
  }

  private static Setup thunk(Draft draft) {
    String version = List.of("3.3", "4.4", "5.0", "5.8").get(draft.below(4));
    Setup setup = start(draft, TableProgram.ours(version)).withLld().lettersByFlags();
    return beyondReach(draft, setup, 1 + draft.below(4), 4);
  }

  /** The calls lie so far apart that what one veneer adds is about what the next one waits for. */
  private static Setup veneerChain(Draft draft) {
    return far(draft, unfiltered(draft), 3 + draft.below(4), 16 + 4 * draft.below(10));
  }

  private static TableProgram unfiltered(Draft draft) {
    return TableProgram.ours(List.of("2.6.38", "3.3", "4.0").get(draft.below(3)));
  }

  private static Setup far(Draft draft, TableProgram program, int calls, int spacing) {
    return beyondReach(draft, start(draft, program), calls, spacing);
  }

  /** In reach as long as there are no tables, out of it by a little when there are. */
  private static Setup beyondReach(Draft draft, Setup start, int calls, int spacing) {
    Setup setup = start.objects(List.of(start.object(1).calling(calls, spacing)));
    Layout layout = padded(draft).aligned(draft.below(3) == 0 ? 4096 : 16);
    Chain trial = draft.trial(setup.layout(layout));
    long without = distance(trial.stage(1));
    long with = distance(trial.stage(2));
    long beyond =
        calls > 4 || draft.below(2) == 0
            ? 4 + 4L * draft.below(20)
            : 4 + draft.below((int) Math.max(4, (with - without) * 6 / 5));
    long room = REACH - with + beyond;
    return passes(draft, setup.layout(layout.farPad(room & -4)));
  }

  private static long distance(Stage stage) {
    String caller =
        stage.listing().lines().filter(line -> line.endsWith("_early")).findFirst().orElseThrow();
    String name = caller.substring(caller.lastIndexOf(' ') + 1);
    String callee = name.substring(0, name.length() - "_early".length()) + "_late";
    return stage.address(callee) - stage.address(name) - 8;
  }

  /** Several tries, because the letters seldom change the size. */
  private static Setup oscillation(Draft draft) {
    Setup setup = balanced(draft);
    for (int i = 0; i < TRIES; i++) {
      Chain trial = draft.trial(setup);
      if (letter(trial.stage(2), FLIPPING) != letter(trial.stage(3), FLIPPING)) {
        break;
      }
      setup = balanced(draft);
    }
    return passes(draft, setup);
  }

  /**
   * The tables with one set of letters end just before a page, with the other just behind it; which
   * half of the doubled page that is decides whether the letters turn around.
   */
  private static Setup balanced(Draft draft) {
    Setup setup = start(draft, draft.program(draft.below(4) == 0));
    Layout layout = padded(draft).percpu(draft.percpu(), false);
    long end = draft.trial(setup.layout(layout)).stage(2).address(BEHIND);
    long pad = Math.floorMod(-end + 4L * (draft.below(5) - 2), 4096L);
    return setup.layout(layout.tailPad(pad).initPad(4096L * draft.below(2)));
  }

  /** Of the two halves of the doubled page the one in which the letters change. */
  private static Setup flipping(Draft draft, TableProgram program, int page) {
    Setup setup = start(draft, program);
    Layout layout = padded(draft).aligned(page).percpu(draft.percpu(), false);
    for (long pad : new long[] {0, page}) {
      setup = setup.layout(layout.initPad(pad));
      Chain trial = draft.trial(setup);
      if (letter(trial.stage(1), FLIPPING) != letter(trial.stage(2), FLIPPING)) {
        break;
      }
    }
    return passes(draft, setup);
  }

  /** Several tries, because the letters seldom change the size; one in four is left to chance. */
  private static Setup changing(Draft draft, Supplier<Setup> recipe) {
    Setup setup = recipe.get();
    int tries = draft.below(4) == 0 ? 0 : TRIES;
    for (int i = 0; i < tries; i++) {
      Chain trial = draft.trial(setup);
      int quantum = setup.program().alignment();
      if (trial.stage(1).padded(NAMES, quantum) != trial.stage(2).padded(NAMES, quantum)) {
        break;
      }
      setup = recipe.get();
    }
    return setup;
  }

  private static Setup start(Draft draft, TableProgram program) {
    return Setup.of(draft.miniature(), program);
  }

  private static Layout padded(Draft draft) {
    return Layout.PLAIN.roPad(4L * draft.below(2048));
  }

  /** As the kernel of that version does it, or with an extra pass. */
  private static Setup passes(Draft draft, Setup setup) {
    return switch (draft.below(8)) {
      case 0 -> setup.passes(3);
      case 1, 2 -> setup.program().isFrom("4.10") ? setup.passes(0) : setup;
      default -> setup;
    };
  }

  private static char letter(Stage stage, String name) {
    String line =
        stage.listing().lines().filter(each -> each.endsWith(" " + name)).findFirst().orElseThrow();
    return line.charAt(9);
  }
}
