package symshift.relink;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents symbol names that look like a kernel's. */
final class Vocabulary {
  private static final List<String> PARTS =
      words(
          "acpi arm atomic audit bio blk bus cache cgroup clk clockevents console cpu crypto dev"
              + " dma dput elf ext4 fb fib file fs gpio hrtimer i2c idr inet inode input irq jbd2"
              + " kernel kobject ktime lock map mem mmc mm module mtd net nfs nl of omap page pci"
              + " percpu phy pipe pm proc queue rcu regmap rtc sched scsi serial signal skb slab"
              + " sock spi swap sysfs task tcp timer trace tty udp usb vfs vma wait xfrm zone");
  private static final List<String> DEEDS =
      words(
          "add alloc attach bind build check cleanup clear close commit complete copy create"
              + " destroy detach disable dump enable exit fill find finish flush free get handle"
              + " init insert invalidate lookup map notify open parse poll prepare probe put read"
              + " register release remove reset resume seek send set show start stop store submit"
              + " suspend sync unbind unlock unmap unregister update validate wait wake write");
  private static final List<String> THINGS =
      words(
          "area array bitmap block buffer chain channel config context data desc dir entry event"
              + " flags group handler head hook info item key level link list mask mode name node"
              + " object ops owner params pool range ref region request resource ring root segment"
              + " size slot state stats status table tag tree type unit user value vector work");

  private Vocabulary() {}

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** {@code count} names, none twice. */
  static List<String> names(Random random, int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(name(random));
    }
    return List.copyOf(names);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder(random.nextInt(8) == 0 ? "__" : "");
    name.append(one(random, PARTS));
    if (random.nextInt(3) == 0) {
      name.append('_').append(one(random, PARTS));
    }
    name.append('_').append(one(random, DEEDS));
    if (random.nextInt(5) < 3) {
      name.append('_').append(one(random, THINGS));
    }
    if (random.nextInt(10) == 0) {
      name.append('.').append(random.nextInt(40_000));
    }
    return name.toString();
  }

  private static String one(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
