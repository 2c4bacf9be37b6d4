package symshift.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void twoFreshDatabasesDoNotSeeEachOther() {
    TestDatabase first = TestDatabase.fresh();
    TestDatabase second = TestDatabase.fresh();

    first.jdbc().sql("insert into tree (name) values ('linux-next')").update();

    assertThat(first.jdbc().sql("select name from tree").query(String.class).list())
        .containsExactly("linux-next");
    assertThat(second.jdbc().sql("select name from tree").query(String.class).list()).isEmpty();
  }
}
