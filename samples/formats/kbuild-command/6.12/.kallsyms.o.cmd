savedcmd_kernel/kallsyms.o := gcc -Wp,-MMD,kernel/.kallsyms.o.d -nostdinc -I./arch/x86/include -D'pr_fmt(fmt)=KBUILD_MODNAME ": " fmt' -DKBUILD_BASENAME='"kallsyms"' -D__KBUILD_MARK='$(pound)1' -c -o kernel/kallsyms.o kernel/kallsyms.c   ; ./tools/objtool/objtool --hacks=jump_label --orc kernel/kallsyms.o

source_kernel/kallsyms.o := kernel/kallsyms.c

deps_kernel/kallsyms.o := \
    $(wildcard include/config/KALLSYMS_ALL) \
  include/linux/compiler-version.h \
  include/linux/kallsyms.h \

kernel/kallsyms.o: $(deps_kernel/kallsyms.o)

$(deps_kernel/kallsyms.o):

kernel/kallsyms.o: $(wildcard ./tools/objtool/objtool)
#SYMVER kallsyms_demo 0x1234abcd
