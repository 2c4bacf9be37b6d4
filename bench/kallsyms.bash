# shellcheck shell=bash
# The mode --kallsyms of bench/compare, which reads this file: listings, and the kernel's programs they are given to.
# shellcheck disable=SC2154 # root, scratch, rounds, symshift and nm are those of bench/compare

# Says which of the programs are missing, and where they come from.
need_programs() {
  local series folder missing=()
  for series in 6.1 6.12; do
    folder=
    for folder in "/usr/lib/linux-kbuild-$series" "/usr/lib/linux-kbuild-$series".*; do
      [ -x "$folder/scripts/kallsyms" ] && continue 2
    done
    missing+=("kallsyms of $series: install linux-kbuild-$series (Debian; of 6.12 any linux-kbuild-6.12.*)")
  done
  [ ${#missing[@]} -eq 0 ] || die "$(printf '%s; ' "${missing[@]}")nothing was measured"
}

# Leaves the listing of $1 (an image, a listing or one packed with xz) in file $2.
listing_of() {
  case $(head -c 6 "$1" | od -An -tx1 | tr -d ' \n') in
    7f454c46*) choose_nm "$1" && "$nm" -n "$1" >"$2" ;;
    fd377a585a00) xz -dc "$1" >"$2" ;;
    *) cat "$1" >"$2" ;;
  esac
}

# Computes the tables of $1 with everyone, in turns.
kallsyms() {
  local listing=$scratch/listing
  listing_of "$1" "$listing" || return 2
  printf '%s\n  %s lines; load %s\n' "$1" "$(wc -l <"$listing")" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
  (cd "$root" && mvn -q -Pbench test -Dbench.main=symshift.engine.kallsyms.TableComparison \
    "-Dbench.args=$rounds $listing ${symshift[*]}") || return 1
}
