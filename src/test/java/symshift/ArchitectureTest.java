package symshift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.rule.SmallDataBase;

/** Who may use whom, as docs/architecture.md says; and what the engine may not touch at all. */
class ArchitectureTest {
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("symshift");

  private static final Pattern SQL =
      Pattern.compile("\"\\s*(select|insert into|update|delete from|with recursive)\\s", 2);

  private static final Path DATABASE = Path.of("src/main/java/symshift/dashboard/database");

  private static final Pattern CLOCKS =
      Pattern.compile(
          "(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now|"
              + "System\\.(currentTimeMillis|nanoTime)|Clock\\.system.*");

  @Test
  void aPackageUsesOnlyThePackagesItMay() {
    Set<String> seen = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    for (JavaClass user : MAIN) {
      seen.add(user.getPackageName());
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String used = dependency.getTargetClass().getPackageName();
        if ((used + ".").startsWith("symshift.") && !Packages.mayUse(user, used)) {
          wrong.add(user.getName() + " uses " + dependency.getTargetClass().getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).contains("symshift.cli", "symshift.engine.diagnosis", "symshift.dashboard");
    assertThat(Packages.known()).as("packages without a place in the picture").containsAll(seen);
  }

  @Test
  void thereIsNoCycle() {
    slices().matching("symshift.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void theEngineIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("symshift.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "java.net..",
            "java.util.logging..",
            "org.slf4j..",
            "org.jsoup..",
            "org.apache.hc..",
            "picocli..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("symshift.engine..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Executor.class)
        .check(MAIN);
  }

  @Test
  void theEngineKnowsNoClockAndNoConsole() {
    List<JavaAccess<?>> accesses =
        MAIN.stream()
            .filter(type -> type.getPackageName().startsWith("symshift.engine"))
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .toList();
    assertThat(accesses).hasSizeGreaterThan(1000);
    assertThat(accesses)
        .noneMatch(access -> CLOCKS.matcher(called(access)).matches())
        .noneMatch(access -> called(access).matches("System\\.(out|err|in|exit|getenv)"));
  }

  @Test
  void theDashboardReadsTheTimeFromItsInstantSource() {
    assertThat(MAIN.stream().flatMap(type -> type.getAccessesFromSelf().stream()))
        .filteredOn(access -> CLOCKS.matcher(called(access)).matches())
        .extracting(access -> access.getOriginOwner().getName() + " calls " + called(access))
        .filteredOn(call -> !call.endsWith("System.nanoTime"))
        .isEmpty();
  }

  @Test
  void theDatabaseIsReachedOnlyThroughStoresAndQueries() {
    noClasses()
        .that()
        .resideInAPackage("symshift..")
        .and()
        .resideOutsideOfPackages("symshift.dashboard.database..", "symshift.dashboard.web..")
        .and()
        .haveNameNotMatching(".*(Store|Queries)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..")
        .check(MAIN);
  }

  @Test
  void sqlIsWrittenOnlyInStoresAndQueries() {
    List<MainSources.Source> java = MainSources.java();
    assertThat(java).hasSizeGreaterThan(50);
    assertThat(java)
        .filteredOn(source -> !source.path().startsWith(DATABASE))
        .filteredOn(source -> !source.name().matches(".*(Store|Queries)\\.java"))
        .filteredOn(source -> SQL.matcher(source.text()).find())
        .extracting(MainSources.Source::name)
        .isEmpty();
  }

  @Test
  void aNameSaysWhatAClassIs() {
    classes()
        .that()
        .resideInAPackage("symshift..")
        .and()
        .doNotBelongToAnyOf(SmallDataBase.class) // the field's word for what _SDA_BASE_ names
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto|DTO)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*\\.(Base[A-Z].*|[A-Z]\\w*Base)(\\$.*)?")
        .check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<JavaPackage> packages = new HashSet<>();
    MAIN.forEach(type -> packages.add(type.getPackage()));
    assertThat(packages).hasSizeGreaterThan(10);
    assertThat(packages)
        .filteredOn(one ->
            one.tryGetPackageInfo().filter(i -> i.isAnnotatedWith(NullMarked.class)).isEmpty())
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static String called(JavaAccess<?> access) {
    return access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
  }
}
