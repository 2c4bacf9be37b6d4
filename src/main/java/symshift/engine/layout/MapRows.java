package symshift.engine.layout;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Columns seen as a list; every row is made when it is asked for. */
final class MapRows<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> row;

  MapRows(int size, IntFunction<T> row) {
    this.size = size;
    this.row = row;
  }

  @Override
  public T get(int index) {
    return row.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
