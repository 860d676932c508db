# The bash runner: one shell that runs one call after another, each as a sourced file, so that
# variables, functions and the working directory stay.
#
# It is started without arguments. When code ends the shell (`exit`, `set -e`, `set -u`), the shell
# starts this file anew in its own place, with the call to answer as arguments, and what it knew.
#
# Descriptors: 3 is the control channel, 250 and 251 are stdout and stderr; user code has none of them.

__livepage_folder=${BASH_SOURCE[0]%/*}
__livepage_code=${TMPDIR:-/tmp}/code.sh
__livepage_saved=${TMPDIR:-/tmp}/.livepage-saved
__livepage_tab=${TMPDIR:-/tmp}/.livepage-tab
__livepage_busy=

# Marks the end of a call on both streams and answers it.
__livepage_answer() { # id sentinel exit-code
  builtin printf '%b' "$2" >&250
  builtin printf '%b' "$2" >&251
  builtin printf '{"type":"done","id":%d,"exitCode":%d,"truncated":false,"bodyBytes":0}\n' "$1" "$3" >&3
}

# The shell is ending: in the middle of a call it begins anew.
__livepage_end() { # exit-code
  set +efnuvx
  # Aliases are for the code of calls; what is read here would be read with them.
  shopt -u expand_aliases
  [[ $BASHPID == "$$" && -n $__livepage_busy ]] || return "$1"
  for __livepage_fd in /proc/$$/fd/*; do
    __livepage_fd=${__livepage_fd##*/}
    # The shell has put these aside while the code runs. Bash lets `exec` close them under any
    # number but the first three.
    case $(readlink "/proc/$$/fd/$__livepage_fd") in
      "$__livepage_link_3") builtin eval "exec 0<&$__livepage_fd" ;;
      "$__livepage_link_1") builtin eval "exec 1>&$__livepage_fd" ;;
      "$__livepage_link_2") builtin eval "exec 2>&$__livepage_fd" ;;
    esac
  done
  { declare -p && declare -f && shopt -p; alias -p; } >|"$__livepage_saved" 2>/dev/null
  exec "$BASH" --noprofile --norc "$__livepage_folder/harness.sh" \
    "$__livepage_id" "$__livepage_sentinel" "$1"
}

# Fires the EXIT trap that user code has set: its code is over, as a script would be.
__livepage_fire() {
  local words
  builtin eval "words=($(trap -p EXIT))"
  trap - EXIT
  [[ ${words[2]-} == __livepage_end* ]] || builtin eval "${words[2]-}"
}

source "$__livepage_folder/words.sh"

if (($# > 0)); then
  exec 3>&0 250>&1 251>&2 0</dev/null
  # Bash refuses to set its own read-only variables, and says so.
  builtin source "$__livepage_saved" 2>/dev/null
  __livepage_busy=
  __livepage_answer "$1" "$2" "$3"
  set --
else
  exec 250>&1 251>&2 0</dev/null
  __livepage_link_1=$(readlink /proc/$$/fd/1)
  __livepage_link_2=$(readlink /proc/$$/fd/2)
  __livepage_link_3=$(readlink /proc/$$/fd/3)
  builtin printf '{"type":"started"}\n' >&3
fi

while IFS=$'\037' builtin read -r -u 3 __livepage_type __livepage_id __livepage_sentinel __livepage_target __livepage_text; do
  case $__livepage_type in
    run)
      [[ -z $__livepage_target ]] || builtin printf '%s' "$__livepage_target" >|"$__livepage_tab"
      builtin printf -v __livepage_text '%b' "$__livepage_text"
      __livepage_reword
      builtin printf '%s\n' "$__livepage_text" >|"$__livepage_code"
      __livepage_busy=1
      trap '__livepage_end "$?"' EXIT
      shopt -s expand_aliases
      builtin source "$__livepage_code" 3>&- 250>&- 251>&-
      __livepage_status=$?
      shopt -u expand_aliases
      # Options of `set` are those of one call: a later one would end at its first failing command.
      set +efnuvx +o noclobber +o pipefail +o posix
      if [[ $__livepage_text == *trap* ]]; then __livepage_fire 3>&- 250>&- 251>&-; fi
      __livepage_busy=
      trap - EXIT
      exec 1>&250 2>&251 0</dev/null
      __livepage_answer "$__livepage_id" "$__livepage_sentinel" "$__livepage_status"
      ;;
    connect)
      # Starts the daemon, which joins the page.
      agent-browser get url >/dev/null 2>&1 3>&- 250>&- 251>&-
      __livepage_answer "$__livepage_id" '' 0
      ;;
    disconnect)
      # Ends the daemon; the next one finds the page there is then.
      agent-browser close >/dev/null 2>&1 3>&- 250>&- 251>&-
      __livepage_answer "$__livepage_id" '' 0
      ;;
  esac
done
