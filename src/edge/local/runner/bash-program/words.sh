# Commands of agent-browser as bare words (`snapshot -i`, `click @e1`), where they mean nothing else.

# Words that mean nothing else in a shell, wherever they stand.
command_not_found_handle() {
  case $1 in
    a11y | auth | back | batch | check | click | clipboard | close | confirm | connect | console | \
      cookies | dashboard | dblclick | deny | device | dialog | doctor | download | drag | errors | fill | focus | \
      forward | frame | get | goto | highlight | hover | inspect | is | key | keyboard | keydown | keyup | mouse | \
      navigate | network | pdf | press | profiler | pushstate | react | record | reload | removeinitscript | \
      screenshot | scroll | scrollinto | scrollintoview | session | skills | snapshot | state | storage | \
      stream | swipe | tab | tap | trace | uncheck | upload | upgrade | vitals | webmcp | window)
      agent-browser "$@"
      ;;
    *)
      builtin printf '%s: line %d: %s: command not found\n' "${BASH_SOURCE[1]-bash}" "${BASH_LINENO[0]}" "$1" >&2
      if [[ $__livepage_text =~ (^|[^-_[:alnum:]])eval\ [\"\']?"$1" ]]; then
        builtin printf 'JavaScript of the page: agent-browser eval "document.title"\n' >&2
      fi
      return 127
      ;;
  esac
}

# Words that are programs or builtins too: told apart by what follows them.
open() { agent-browser open "$@"; }

find() {
  case ${1-} in
    role | text | label | placeholder | alt | title | testid | first | last | nth)
      if [[ $# -ge 2 && ! -e $1 ]]; then
        agent-browser find "$@"
        return
      fi
      ;;
  esac
  command find "$@"
}

type() {
  if [[ $# -ge 2 && $1 != -* ]] && ! builtin type -- "$1" >/dev/null 2>&1; then
    agent-browser type "$@"
  else
    builtin type "$@"
  fi
}

wait() {
  case ${1-} in
    '' | %* | -n | -p | -f) builtin wait "$@" ;;
    *[!0-9]*) agent-browser wait "$@" ;;
    *)
      # A number is a job of this shell, or else milliseconds.
      builtin wait "$@" 2>/dev/null
      local status=$?
      if ((status != 127)); then return "$status"; fi
      agent-browser wait "$@"
      ;;
  esac
}

diff() {
  case ${1-} in
    snapshot | screenshot | url) agent-browser diff "$@" ;;
    *) command diff "$@" ;;
  esac
}

# Builtins and keywords that no function can stand for: told apart only where code begins with them.
__livepage_reword() {
  local first=${__livepage_text%%$'\n'*}
  case $first in
    'set viewport '* | 'set device '* | 'set geo '* | 'set offline'* | 'set headers '* | 'set credentials '* | \
      'set media '* | 'read http'*)
      __livepage_text="agent-browser $__livepage_text"
      ;;
    'select '*)
      # The keyword's, when a name follows and then nothing, or where its values come from.
      local shell_loop='^select +[A-Za-z_][A-Za-z_0-9]* *($|;|#|in( |$|;))'
      [[ $first =~ $shell_loop ]] || __livepage_text="agent-browser $__livepage_text"
      ;;
    'eval '*)
      # The builtin's, when the first word of the text is something a shell can run.
      local word=${first#eval }
      word=${word#[\"\']}
      word=${word%%[ \"\';|&()<>]*}
      if [[ $word != *=* && $word != [\$\`-]* ]] && ! builtin type -- "$word" >/dev/null 2>&1; then
        __livepage_text="agent-browser $__livepage_text"
      fi
      ;;
  esac
}
