# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Completions of rollcoach for bash: asks the program itself.
# shellcheck shell=bash

_rollcoach()
{
	local IFS=$'\n' rest=${COMP_LINE:0:COMP_POINT} words=() lines=() line piece blanks i
	# bash also splits words at = and : ; pieces without a blank between them belong together.
	for ((i = 0; i <= COMP_CWORD; i++)); do
		blanks=${rest%%[![:blank:]]*}
		rest=${rest#"$blanks"}
		piece=${COMP_WORDS[i]}
		[ "$i" -lt "$COMP_CWORD" ] || piece=$rest
		rest=${rest#"$piece"}
		if [ "$i" -eq 0 ] || [ -n "$blanks" ]; then
			words+=("$piece")
		else
			words[-1]+=$piece
		fi
	done
	local word=${words[-1]} described=
	mapfile -t lines < <("${words[0]/#\~/$HOME}" complete -- "${words[@]:1}" 2>/dev/null </dev/null)
	COMPREPLY=()
	for line in "${lines[@]:1}"; do
		[[ $line != *$'\t'* ]] || described=yes
		line=${line%%$'\t'*}
		COMPREPLY+=("${line#"${word%"${word##*[:=]}"}"}")
	done
	# Minutes, sides and kinds in their order.
	[ -n "$described" ] || [ "${lines[0]}" = files ] || compopt -o nosort
	case ${lines[0]} in
	open) compopt -o nospace ;;
	files)
		compopt -o filenames
		mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "${word##*[:=]}")
		;;
	esac
}

complete -F _rollcoach rollcoach
