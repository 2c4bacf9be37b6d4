savedcmd_vmlinux := scripts/link-vmlinux.sh "ld.lld" "-m elf_x86_64 -z noexecstack" "--emit-relocs --discard-none -z max-page-size=0x200000 --build-id=sha1 --orphan-handling=error" "vmlinux"
