package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 5;

  @Test
  void filesAreShort() {
    List<Integer> lines =
        MainSources.java().stream().map(MainSources.Source::lines).sorted().toList();
    assertThat(lines).hasSizeGreaterThan(50);
    assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(90);
    assertThat(lines.get(lines.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(220);
    assertThat(MainSources.java()).allSatisfy(source -> fits(source, 400));
  }

  @Test
  void templatesAreShort() {
    List<MainSources.Source> templates =
        MainSources.below(Path.of("src/main/resources/templates"), ".html");
    assertThat(templates).isNotEmpty().allSatisfy(source -> fits(source, 120));
  }

  @Test
  void elementsOfThePagesAreShort() {
    List<MainSources.Source> elements = MainSources.below(Path.of("frontend/src"), ".ts");
    assertThat(elements).isNotEmpty().allSatisfy(source -> fits(source, 150));
  }

  @Test
  void methodsAreShortAndTakeFewParameters() throws IOException {
    List<Method> methods = methods();
    assertThat(methods).hasSizeGreaterThan(200);
    assertThat(methods).filteredOn(method -> method.lines() > METHOD_LINES).isEmpty();
    assertThat(methods)
        .filteredOn(method -> !method.name().equals("<init>"))
        .filteredOn(method -> method.parameters() > PARAMETERS)
        .isEmpty();
  }

  private static void fits(MainSources.Source source, int limit) {
    assertThat(source.lines()).as(source.path().toString()).isLessThanOrEqualTo(limit);
  }

  private record Method(String file, String name, long lines, int parameters) {}

  private static List<Method> methods() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = MainSources.java().stream().map(MainSources.Source::path).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      Trees trees = Trees.instance(task);
      List<Method> methods = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, trees, methods).scan(unit, null);
      }
      return methods;
    }
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Method> methods;

    private Scanner(CompilationUnitTree unit, Trees trees, List<Method> methods) {
      this.unit = unit;
      this.trees = trees;
      this.methods = methods;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      var body = method.getBody();
      long lines = body == null ? 0 : line(false, method) - line(true, method) + 1;
      methods.add(
          new Method(
              Path.of(unit.getSourceFile().getName()).getFileName().toString(),
              method.getName().toString(),
              lines,
              method.getParameters().size()));
      return super.visitMethod(method, null);
    }

    private long line(boolean first, MethodTree method) {
      var positions = trees.getSourcePositions();
      long at =
          first ? positions.getStartPosition(unit, method) : positions.getEndPosition(unit, method);
      return unit.getLineMap().getLineNumber(at);
    }
  }
}
